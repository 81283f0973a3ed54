import type { Lab } from '@shared/domain/lab/lab';
import { FULL_ENDINGS } from './shot-words';

/** How far an experiment is, or how it ended. */
export interface LabOutcomeWords {
  words: string;
  tone: 'info' | 'failure';
  /** Shots that have ended. */
  done: number;
  /** USD by list price, of the shots whose price is known. */
  cost: number;
}

/** Says in a sentence where an experiment stands; what was not sent is named. */
export function outcomeOf({ state, shots, message }: Lab): LabOutcomeWords {
  const all = shots.length;
  const done = shots.filter((shot) => !['waiting', 'running', 'skipped'].includes(shot.state));
  const failed = done.filter((shot) => !FULL_ENDINGS.has(shot.state)).length;
  const cost = shots.reduce((sum, shot) => sum + (shot.cost ?? 0), 0);
  const failures = failed === 0 ? '' : `, ${failed} failed`;
  const unsent = all - done.length;
  const left = unsent === 0 ? '' : ` after ${done.length} of ${count(all)}`;
  const reason = message === null ? '' : ` ${message}`;
  const say = (words: string, tone: LabOutcomeWords['tone'] = 'info') => ({
    words,
    tone,
    cost,
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
      return say(`Stopped${left}${failures}.${reason}`);
    case 'budget':
      return say(`Ended by the budget${left}.${reason}`, 'failure');
    case 'interrupted':
      return say(`Interrupted: the app ended first${left}.${reason}`, 'failure');
    case 'failed':
      return say(`The experiment could not go on${left}.${reason}`, 'failure');
  }
}

const count = (shots: number) => `${shots} ${shots === 1 ? 'shot' : 'shots'}`;
