import { formatUsd } from '@renderer/lib/format';
import { assertNever } from '@shared/domain/assert-never';
import type { Lab } from '@shared/domain/lab/lab';
import { FULL_ENDINGS } from './shot-words';

/** How far an experiment is, or how it ended. */
export interface LabOutcomeWords {
  words: string;
  tone: 'info' | 'failure';
  /** Shots that have ended. */
  done: number;
  /** What it cost, e.g. `$0.0011 est. + 2 unknown`; empty while there is nothing to say. */
  cost: string;
}

/** Says in a sentence where an experiment stands; what was not sent is named. */
export function outcomeOf({ state, shots, message }: Lab): LabOutcomeWords {
  const all = shots.length;
  const done = shots.filter((shot) => !['waiting', 'running', 'skipped'].includes(shot.state));
  const failed = done.filter((shot) => !FULL_ENDINGS.has(shot.state)).length;
  const failures = failed === 0 ? '' : `, ${failed} failed`;
  const unsent = all - done.length;
  const sent = `${done.length} of ${count(all)} sent${failures}.`;
  const reason = message === null ? '' : ` ${message}`;
  const say = (words: string, tone: LabOutcomeWords['tone'] = 'info') => ({
    words,
    tone,
    cost: costWords(shots),
    done: done.length,
  });
  switch (state) {
    case 'running':
      return say(`Running: ${done.length} of ${all} shots done${failures}`);
    case 'completed':
      return say(
        unsent === 0
          ? `Completed: ${count(all)}${failures}`
          : `Completed after ${done.length} of ${count(all)}${failures}: the rest was not needed.${reason}`,
      );
    case 'stopped':
      return say(`${message ?? 'Stopped.'} ${sent}`);
    case 'budget':
      return say(`${message ?? 'Ended by the budget.'} ${sent}`, 'failure');
    case 'interrupted':
      return say(`${message ?? 'The app ended first.'} ${sent}`, 'failure');
    case 'failed':
      return say(`${message ?? 'The experiment could not go on.'} ${sent}`, 'failure');
    default:
      return assertNever(state);
  }
}

/** An answer of unknown price is never $0; one that failed has no price. */
function costWords(shots: Lab['shots']): string {
  const known = shots.flatMap(({ cost }) => cost ?? []);
  const unknown = shots.filter(({ state, cost }) => FULL_ENDINGS.has(state) && cost === null);
  if (known.length === 0) return unknown.length === 0 ? '' : 'cost unknown';
  const sum = `${formatUsd(known.reduce((total, cost) => total + cost, 0))} est.`;
  return unknown.length === 0 ? sum : `${sum} + ${unknown.length} unknown`;
}

const count = (shots: number) => `${shots} ${shots === 1 ? 'shot' : 'shots'}`;
