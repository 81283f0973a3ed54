import type { Sound } from './encode-wav';
import type { SeededRandom } from './seeded-random';

const RATE = 22_050;
const NOTE_SECONDS = 0.32;
const LOUDNESS = 0.28;
/** Steps of the pentatonic scale in semitones: any order of them sounds friendly. */
const SCALE = [0, 2, 4, 7, 9, 12];
const LOWEST_HERTZ = 220;

/** Five to eight soft tones, each fading out into the next, about 2 to 3 s. */
export function playTones(random: SeededRandom): Sound {
  const notes = Array.from({ length: random.whole(5, 8) }, () => random.pick(SCALE));
  const noteSamples = Math.round(RATE * NOTE_SECONDS);
  const samples = new Float32Array(noteSamples * (notes.length + 1));
  notes.forEach((note, place) => {
    const turn = (2 * Math.PI * LOWEST_HERTZ * 2 ** (note / 12)) / RATE;
    // A note rings on through the next one, so that nothing clicks.
    for (let index = 0; index < noteSamples * 2; index += 1) {
      const attack = Math.min(1, index / (RATE * 0.02));
      const fade = (1 - index / (noteSamples * 2)) ** 2;
      const tone = Math.sin(turn * index) + 0.25 * Math.sin(2 * turn * index);
      const at = place * noteSamples + index;
      samples[at] = (samples[at] ?? 0) + tone * attack * fade * LOUDNESS;
    }
  });
  return { rate: RATE, samples };
}
