import type { AxisField, AxisValue } from '@shared/domain/lab/lab-definition';
import { REQUEST_FORMATS } from '@shared/domain/run-request';

/** Values on one axis; the backend refuses more. */
export const MOST_VALUES = 50;

/** What stands for a field that is left out. */
export const NOT_SET = 'not set';

/** How the values of a field are given: typed as numbers, ticked among a few, or written as texts. */
export type AxisInput =
  | { type: 'numbers'; unit: string | null }
  | { type: 'choices'; choices: readonly AxisValue[] }
  | { type: 'texts'; canBeUnset: boolean };

const FLAG = [null, true, false];

/** How the values of a field are given. Units are those of the wire (cloudflare-api.md §2). */
export const AXIS_INPUTS: Record<AxisField, AxisInput> = {
  model: { type: 'texts', canBeUnset: false },
  format: { type: 'choices', choices: REQUEST_FORMATS },
  stream: { type: 'choices', choices: [true, false] },
  temperature: { type: 'numbers', unit: null },
  max_tokens: { type: 'numbers', unit: 'tokens' },
  top_p: { type: 'numbers', unit: null },
  seed: { type: 'numbers', unit: null },
  reasoning_effort: { type: 'texts', canBeUnset: true },
  system: { type: 'texts', canBeUnset: true },
  'cf-aig-gateway-id': { type: 'texts', canBeUnset: true },
  'cf-aig-skip-cache': { type: 'choices', choices: FLAG },
  'cf-aig-cache-ttl': { type: 'numbers', unit: 's' },
  'cf-aig-cache-key': { type: 'texts', canBeUnset: true },
  'cf-aig-request-timeout': { type: 'numbers', unit: 'ms' },
  'cf-aig-max-attempts': { type: 'numbers', unit: 'tries' },
  'cf-aig-retry-delay': { type: 'numbers', unit: 'ms' },
  'cf-aig-backoff': { type: 'choices', choices: [null, 'constant', 'linear', 'exponential'] },
  'cf-aig-collect-log': { type: 'choices', choices: FLAG },
  'cf-aig-zdr': { type: 'choices', choices: FLAG },
};

/** What an axis begins with; `model` is that of the request. */
export function firstValues(field: AxisField, model: string): AxisValue[] {
  switch (field) {
    case 'model':
      return [model];
    case 'reasoning_effort':
      return ['low', 'medium', 'high'];
    case 'cf-aig-cache-ttl':
      return [60, 300, 3600];
    case 'cf-aig-request-timeout':
      return [1000, 5000, 30_000];
    case 'cf-aig-max-attempts':
      return [1, 3, 5];
    case 'cf-aig-retry-delay':
      return [100, 500, 2000];
    case 'temperature':
      return [0, 0.5, 1];
    case 'max_tokens':
      return [256, 1024, 4096];
    case 'top_p':
      return [0.5, 1];
    case 'seed':
      return [1, 2];
    case 'cf-aig-backoff':
      return ['constant', 'linear', 'exponential'];
    default: {
      const input = AXIS_INPUTS[field];
      if (input.type === 'choices') return input.choices.filter((choice) => choice !== null);
      return [null];
    }
  }
}

/** A value as people read it. */
export function valueText(value: AxisValue): string {
  return value === null ? NOT_SET : String(value);
}

/** Reads numbers as typed, e.g. `60, 300, not set`, each once; null where a part is neither a number nor `not set`. */
export function readNumbers(text: string): (number | null)[] | null {
  const parts = text.split(/[,;\n]/).map((part) => part.trim());
  const given = parts.filter((part) => part !== '');
  const values = given.map((part) => (part.toLowerCase() === NOT_SET ? null : Number(part)));
  const isRead = values.every((value) => value === null || Number.isFinite(value));
  const once = [...new Set(values)];
  return isRead && once.length > 0 && once.length <= MOST_VALUES ? once : null;
}

/** A range of numbers: `by` is added (`step`) or multiplied with (`factor`). */
export interface NumberRange {
  from: number;
  to: number;
  by: number;
  type: 'step' | 'factor';
}

/** All numbers of a range in order, its end included where it is met; null where it does not get there within `MOST_VALUES`. */
export function numbersOf({ from, to, by, type }: NumberRange): number[] | null {
  const numbers: number[] = [];
  const next = (index: number) => (type === 'step' ? from + index * by : from * by ** index);
  if (from > to) return null;
  for (let index = 0; index <= MOST_VALUES; index++) {
    // Without the last digits, 0.1 + 0.2 is 0.3.
    const number = Number(next(index).toPrecision(12));
    if (number > to) return numbers;
    if (number <= (numbers.at(-1) ?? -Infinity)) return null;
    numbers.push(number);
  }
  return null;
}

/** A range from the least to the most of the values: doubling from a whole number on, else in four steps. */
export function rangeAround(values: readonly AxisValue[]): NumberRange {
  const numbers = values.filter((value) => typeof value === 'number');
  const [from, most] = numbers.length === 0 ? [0, 1] : [Math.min(...numbers), Math.max(...numbers)];
  const to = most > from ? most : from + 1;
  if (Number.isInteger(from) && from > 0) return { from, to, by: 2, type: 'factor' };
  return { from, to, by: Number(((to - from) / 4).toPrecision(3)), type: 'step' };
}
