import { LAB_LIMITS } from '@shared/domain/lab/lab-definition';

/** Seconds before and after a lifetime at which asking tells when it ends. */
const OFFSETS = [-5, -2, -1, 1, 2, 5];

/** Ages of an entry, in seconds, around the lifetime that was asked for. */
export function agesAround(ttl: number): number[] {
  return OFFSETS.map((offset) => ttl + offset).filter((age) => age >= 0 && age <= LAB_LIMITS.age);
}

/** Reads ages as typed, e.g. `10, 58.5 61`; null where a part is no age. Each once, ascending. */
export function readAges(text: string): number[] | null {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== '');
  const ages = parts.map(Number);
  const isAge = (age: number) => Number.isFinite(age) && age >= 0 && age <= LAB_LIMITS.age;
  if (ages.length === 0 || ages.length > MOST_AGES || !ages.every(isAge)) return null;
  return [...new Set(ages)].toSorted((left, right) => left - right);
}

/** The most ages of one experiment; the backend refuses more. */
export const MOST_AGES = 50;
