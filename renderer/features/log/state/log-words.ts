import type { PillTone } from '@renderer/ui/pill';
import type { RunState } from '@shared/domain/run';
import { RUN_ENDINGS } from '@shared/domain/run-endings';

/** All states that a run of the log can be in. */
export const LOG_STATES: readonly RunState[] = ['running', ...RUN_ENDINGS];

/** E.g. `14:02:11`, or `2026-11-21 14:02` where that was not today. `startedAt` is epoch ms. */
export function timeWords(startedAt: number): string {
  const date = new Date(startedAt);
  const time = `${two(date.getHours())}:${two(date.getMinutes())}`;
  if (new Date().toDateString() === date.toDateString()) return `${time}:${two(date.getSeconds())}`;
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${time}`;
}

/** E.g. `37 %` of the runs of which the gateway said HIT or MISS; `–` where it said so of none. */
export function hitRate({ hits, misses }: { hits: number; misses: number }): string {
  return hits + misses === 0 ? '–' : `${Math.round((100 * hits) / (hits + misses))} %`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** E.g. `failed 429`: how a run ended, with its HTTP status where that tells why. */
export function stateWords({ state, status }: { state: RunState; status: number | null }): string {
  return state === 'failed' && status !== null ? `failed ${status}` : state;
}

/** The colour of a state. */
export function stateTone(state: RunState): PillTone {
  if (state === 'failed') return 'fail';
  if (state === 'cut-off' || state === 'filtered' || state === 'length') return 'miss';
  return 'neutral';
}
