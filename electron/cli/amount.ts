import { UsageError } from './usage-error';

/** A number from 0 on. Throws `UsageError` naming `option`. */
export function amount(option: string, text: string): number {
  const number = text.trim() === '' ? NaN : Number(text);
  if (!Number.isFinite(number) || number < 0) {
    throw new UsageError(`${option} takes a number from 0 on`);
  }
  return number;
}

/** A whole number from 0 on, or `otherwise` where nothing is given. Throws `UsageError` naming `option`. */
export function count(option: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  const number = amount(option, text);
  if (!Number.isSafeInteger(number)) throw new UsageError(`${option} takes a whole number`);
  return number;
}

/** The parts between commas. Throws `UsageError` where one is empty. */
export function parts(option: string, text: string): string[] {
  const all = text.split(',').map((part) => part.trim());
  if (all.includes('')) throw new UsageError(`${option} has an empty part`);
  return all;
}
