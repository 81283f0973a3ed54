import type { Run } from './run';

/** The notice of an answer that was read from a comparison file: this app sent nothing for it. */
export const FROM_FILE = 'from-file';

/** True for an answer of a comparison file: no log knows it, and nothing was paid for it here. */
export function isFromFile({ notices }: Pick<Run, 'notices'>): boolean {
  return notices.some(({ code }) => code === FROM_FILE);
}
