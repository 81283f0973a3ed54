import { isCut } from '@shared/domain/cut-text';
import type { Workspace } from '@shared/domain/workspace';
import { BODIES_NOT_STORED } from '../storage/without-bodies';
import type { DocumentOptions } from './document-of';

/** Sentences about what is on screen and cannot be in its file, so that nobody finds out when it is opened. */
export function leftOut(
  { columns }: Workspace,
  { includeAnswers, findRun }: Pick<DocumentOptions, 'includeAnswers' | 'findRun'>,
): string[] {
  const runs = columns
    .flatMap(({ turns }) => turns.map(({ runId }) => runId))
    .filter((runId) => runId !== null)
    .map((runId) => findRun(runId)?.run ?? null);
  const stored = runs.filter((run) => run !== null);
  const gone = runs.length - stored.length;
  const bare = stored.filter(({ notices }) =>
    notices.some(({ code }) => code === BODIES_NOT_STORED),
  ).length;
  const running = stored.filter(({ state }) => state === 'running').length;
  const cut = stored.filter(({ text, reasoning }) => isCut(text) || isCut(reasoning)).length;
  const ofAnswers = [
    says(gone, IS, 'no longer in the log, and left out'),
    says(running, IS, 'still arriving, and left out'),
    says(bare, HAS, 'no text: the log keeps none, as chosen in Settings'),
    says(cut, WAS, 'cut by the log at 256 KiB'),
  ];
  return [
    ...(includeAnswers ? ofAnswers : []),
    gone + bare === 0
      ? null
      : 'Images that were sent with prompts that the log no longer has are left out.',
  ].filter((sentence) => sentence !== null);
}

/** A verb with one answer and with several. */
type Verb = readonly [one: string, several: string];
const IS: Verb = ['is', 'are'];
const HAS: Verb = ['has', 'have'];
const WAS: Verb = ['was', 'were'];

function says(count: number, [one, several]: Verb, what: string): string | null {
  if (count === 0) return null;
  return count === 1 ? `One answer ${one} ${what}.` : `${count} answers ${several} ${what}.`;
}
