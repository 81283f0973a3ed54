/** A colour as linear sRGB, 0 to 1. */
type Linear = readonly [number, number, number];

/** Reads `oklch(L% C H)`. */
function linear(color: string): Linear {
  const [, l, c, h] = /oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)/.exec(color) ?? [];
  if (l === undefined) throw new Error(`not an oklch colour: ${color}`);
  const hue = (Number(h) * Math.PI) / 180;
  const [lightness, a, b] = [Number(l) / 100, Number(c) * Math.cos(hue), Number(c) * Math.sin(hue)];
  const x = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const y = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const z = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const channels: Linear = [
    4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z,
    -1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z,
    -0.0041960863 * x - 0.7034186147 * y + 1.707614701 * z,
  ];
  return channels.map((channel) => Math.min(1, Math.max(0, channel))) as unknown as Linear;
}

const luminance = ([red, green, blue]: Linear) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** The contrast of two colours by WCAG 2.2, 1 to 21. */
export function contrast(first: string, second: string): number {
  const [light = 0, dark = 0] = [luminance(linear(first)), luminance(linear(second))].sort(
    (a, b) => b - a,
  );
  return (light + 0.05) / (dark + 0.05);
}
