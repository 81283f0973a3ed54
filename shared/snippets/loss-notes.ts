import { placeIn } from '../domain/json-problem';
import { jsonLosses } from './json-losses';
import { listed } from './listed';

/**
 * What a value that was read from this JSON text has lost of it, in sentences. `placed`: with line and column, for a
 * text that its reader has before their eyes.
 */
export function lossNotes(text: string, { placed = false } = {}): string[] {
  const { numbers, keys } = jsonLosses(text);
  const where = (at: number) => (placed ? ` at ${placeIn(text, at)}` : '');
  const becomes = Array.from(
    numbers,
    ([literal, at]) => `${literal.slice(0, 30)}${where(at)} becomes ${Number(literal)}`,
  );
  const repeated = Array.from(keys, ([key, at]) => `${key.slice(0, 40)}${where(at)}`);
  return [
    becomes.length === 0
      ? null
      : `The app keeps numbers as JavaScript does, with about 16 digits: ${listed(becomes)}.`,
    repeated.length === 0
      ? null
      : `Given twice in one object, the last one counts: ${listed(repeated)}.`,
  ].filter((note) => note !== null);
}
