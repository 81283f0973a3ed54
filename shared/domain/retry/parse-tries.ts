import { isJsonObject } from '../json';
import type { ObservedTry } from '../lab/lab';
import { MOST_ATTEMPTS } from './retry-schedule';

/** The header in which the demo gateway tells its tries; no other gateway tells them. */
export const TRIES_HEADER = 'x-demo-tries';

/** What the header of that name says; null where it is missing or says anything else than tries. Untrusted. */
export function parseTries(headers: Readonly<Record<string, string>>): ObservedTry[] | null {
  const text = headers[TRIES_HEADER];
  if (text === undefined) return null;
  try {
    const tries = JSON.parse(text) as unknown;
    if (!isListOfTries(tries) || tries.length > MOST_ATTEMPTS) return null;
    return tries.map(({ startedAt, endedAt, outcome }) => ({ startedAt, endedAt, outcome }));
  } catch {
    return null;
  }
}

function isListOfTries(value: unknown): value is ObservedTry[] {
  return Array.isArray(value) && value.every(isTry);
}

function isTry(value: unknown): value is ObservedTry {
  if (!isJsonObject(value)) return false;
  const { startedAt, endedAt, outcome } = value;
  return isTime(startedAt) && isTime(endedAt) && (outcome === 'timeout' || isStatus(outcome));
}

const isTime = (value: unknown) =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0;
const isStatus = (value: unknown) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 100 && value <= 599;
