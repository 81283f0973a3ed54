import { completeTable } from './complete-table';

type Complete = (typeof import('remend'))['default'];
let complete: Complete | null = null;

/** Resolves when half-written syntax can be completed. Not needed for the first paint, so loaded after it. */
export const completionReady: Promise<void> = import('remend').then(
  (module) => {
    complete = module.default;
  },
  // Without it, marks flash by while they are half written; nothing is lost.
  () => {},
);

/** Closes emphasis, code, links and tables that are half written, so that their marks do not flash by. */
export function completeSyntax(raw: string): string {
  return completeTable(
    complete?.(raw, { linkMode: 'text-only', katex: false, inlineKatex: false }) ?? raw,
  );
}
