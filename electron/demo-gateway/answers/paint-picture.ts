import type { Picture } from './encode-png';
import type { SeededRandom } from './seeded-random';

type Colour = readonly [red: number, green: number, blue: number];

interface Disc {
  x: number;
  y: number;
  radius: number;
  colour: Colour;
  opacity: number;
}

const SIZE = 640;
const WHITE: Colour = [255, 255, 255];
const SHADE: Colour = [16, 18, 27];

/** Letters as rows of pixels, 5 × 7. */
const LETTERS: Record<string, readonly string[]> = {
  D: ['####.', '#...#', '#...#', '#...#', '#...#', '#...#', '####.'],
  e: ['.....', '.....', '.###.', '#...#', '#####', '#....', '.####'],
  m: ['.....', '.....', '##.#.', '#.#.#', '#.#.#', '#.#.#', '#.#.#'],
  o: ['.....', '.....', '.###.', '#...#', '#...#', '#...#', '.###.'],
};

/** `hue` in degrees; saturation and lightness from 0 to 1. */
function fromHue(hue: number, saturation: number, lightness: number): Colour {
  const channel = (offset: number): number => {
    const turn = (offset + hue / 30) % 12;
    const swing = saturation * Math.min(lightness, 1 - lightness);
    return 255 * (lightness - swing * Math.max(-1, Math.min(turn - 3, 9 - turn, 1)));
  };
  return [channel(0), channel(8), channel(4)];
}

const mix = (one: Colour, other: Colour, share: number): Colour => [
  one[0] + (other[0] - one[0]) * share,
  one[1] + (other[1] - one[1]) * share,
  one[2] + (other[2] - one[2]) * share,
];

interface Pixel {
  x: number;
  y: number;
  colour: Colour;
}

function setPixel({ width, rgb }: Picture, { x, y, colour }: Pixel): void {
  const at = (y * width + x) * 3;
  rgb[at] = colour[0];
  rgb[at + 1] = colour[1];
  rgb[at + 2] = colour[2];
}

/** Lays the colour over what is there; `opacity` from 0 to 1. */
function blendPixel(picture: Picture, pixel: Pixel, opacity: number): void {
  const at = (pixel.y * picture.width + pixel.x) * 3;
  const [red = 0, green = 0, blue = 0] = picture.rgb.subarray(at, at + 3);
  setPixel(picture, { ...pixel, colour: mix([red, green, blue], pixel.colour, opacity) });
}

function paintSky(picture: Picture, from: Colour, to: Colour): void {
  const last = picture.width + picture.height - 2;
  for (let y = 0; y < picture.height; y += 1) {
    for (let x = 0; x < picture.width; x += 1)
      setPixel(picture, { x, y, colour: mix(from, to, (x + y) / last) });
  }
}

function paintDisc(picture: Picture, { x, y, radius, colour, opacity }: Disc): void {
  for (
    let row = Math.max(0, y - radius);
    row < Math.min(picture.height, y + radius + 1);
    row += 1
  ) {
    for (
      let column = Math.max(0, x - radius);
      column < Math.min(picture.width, x + radius + 1);
      column += 1
    ) {
      const edge = Math.min(1, radius - Math.hypot(column - x, row - y));
      if (edge > 0) blendPixel(picture, { x: column, y: row, colour }, opacity * edge);
    }
  }
}

function paintWord(picture: Picture, word: string): void {
  const dot = 9;
  const left = 48;
  const top = picture.height - 48 - 7 * dot;
  const width = word.length * 6 * dot;
  for (let y = top - 24; y < top + 7 * dot + 24; y += 1) {
    for (let x = left - 24; x < left + width + 15; x += 1) {
      blendPixel(picture, { x, y, colour: SHADE }, 0.55);
    }
  }
  Array.from(word).forEach((letter, place) => {
    LETTERS[letter]?.forEach((row, line) => {
      Array.from(row).forEach((mark, column) => {
        if (mark !== '#') return;
        const corner = { x: left + (place * 6 + column) * dot, y: top + line * dot };
        for (let part = 0; part < dot * dot; part += 1) {
          const x = corner.x + (part % dot);
          const y = corner.y + Math.floor(part / dot);
          setPixel(picture, { x, y, colour: WHITE });
        }
      });
    });
  });
}

/** A gradient with soft discs and the word "Demo", 640 × 640, all chosen by `random`. */
export function paintPicture(random: SeededRandom): Picture {
  const picture: Picture = { width: SIZE, height: SIZE, rgb: new Uint8Array(SIZE * SIZE * 3) };
  const hue = random.whole(0, 359);
  paintSky(picture, fromHue(hue, 0.55, 0.72), fromHue(hue + random.whole(40, 120), 0.6, 0.42));
  const count = random.whole(5, 9);
  for (let index = 0; index < count; index += 1) {
    paintDisc(picture, {
      x: random.whole(0, SIZE),
      y: random.whole(0, SIZE),
      radius: random.whole(40, 190),
      colour: fromHue(hue + random.whole(-60, 160) + 360, 0.65, 0.5 + random.next() * 0.35),
      opacity: 0.25 + random.next() * 0.4,
    });
  }
  paintWord(picture, 'Demo');
  return picture;
}
