/** How a run can end. A stream that closes without its format's end mark is `cut-off`, never `completed`. */
export const RUN_ENDINGS = [
  'completed',
  'length',
  'filtered',
  'stopped',
  'failed',
  'cut-off',
] as const;

/** One of them. */
export type RunEnding = (typeof RUN_ENDINGS)[number];

const ANSWERED: ReadonlySet<string> = new Set<RunEnding>(['completed', 'length', 'filtered']);

/** True for the states, of a run or of a shot, in which the model has said all that it was going to say. */
export function isAnswered(state: string): boolean {
  return ANSWERED.has(state);
}
