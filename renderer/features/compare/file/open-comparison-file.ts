import { readTextFile } from '@renderer/lib/read-text-file';
import { client } from '@renderer/rpc/client';
import { toAppError } from '@renderer/rpc/to-app-error';
import { showToast } from '@renderer/ui/toast';
import type { AppError } from '@shared/domain/app-error';
import type { ComparisonDocument } from '@shared/domain/comparison-document';
import { NO_OVERLAY, type OverlayStore } from '../state/overlays';
import {
  holdsWork,
  openComparison,
  type AnswerIds,
  type OpeningStores,
} from '../state/open-comparison';
import type { RunsStore } from '../state/runs-store';

/** Bytes: what the backend reads at most. */
const EXPECTED = { kind: 'comparison', largest: 20 * 1024 * 1024 };

/** Runs that are read with one call. */
const MOST_AT_ONCE = 500;

/** What a file is opened on. */
export interface OpeningPlace extends OpeningStores {
  overlays: OverlayStore;
  runs: Pick<RunsStore, 'put'>;
}

/** A comparison that was read, and its file. */
export interface ReadComparison {
  name: string;
  text: string;
  document: ComparisonDocument;
}

/** Reads a file and opens it; asks first where something would make place for it. One that is refused changes nothing. */
export async function openComparisonFile(place: OpeningPlace, file: File): Promise<void> {
  const { name } = file;
  const read = await readTextFile(file, EXPECTED);
  if (!read.ok) {
    refuse(place, name, { message: read.problem, hint: null });
    return;
  }
  const { text } = read;
  try {
    const document = await client.comparisons.read({ text });
    if (holdsWork(place))
      place.overlays.setState({ type: 'comparison-read', name, text, document }, true);
    else await putOnScreen(place, { name, text, document });
  } catch (failure) {
    refuse(place, name, toAppError(failure));
  }
}

/** Puts a comparison on the screen with its answers, and says so. Where these cannot be kept, it is refused. */
export async function putOnScreen(place: OpeningPlace, read: ReadComparison): Promise<void> {
  let answerIds: AnswerIds = [];
  try {
    if (isAnswered(read.document)) {
      answerIds = await client.comparisons.keepAnswers({ text: read.text });
      await readAnswers(place.runs, answerIds);
    }
  } catch (failure) {
    refuse(place, read.name, toAppError(failure));
    return;
  }
  const undo = openComparison(place, read.document, answerIds);
  place.overlays.setState(NO_OVERLAY, true);
  showToast({
    title: `“${read.name}” is opened`,
    description: aboutOpened(read.document),
    action: { label: 'Undo', onSelect: undo },
  });
}

/** What happens to the answers of a file, where it has any. */
export function aboutOpened(document: ComparisonDocument): string | undefined {
  return isAnswered(document)
    ? 'The answers in it are shown as they stand there. Nothing is sent; running a prompt asks anew.'
    : undefined;
}

function isAnswered({ columns }: ComparisonDocument): boolean {
  return columns.some(({ turns }) => turns.some(({ answer }) => answer !== null));
}

/** The page knows them before it shows them. */
async function readAnswers(runs: OpeningPlace['runs'], answerIds: AnswerIds): Promise<void> {
  const wanted = answerIds.flat().filter((runId) => runId !== null);
  for (let from = 0; from < wanted.length; from += MOST_AT_ONCE)
    runs.put(await client.runs.get({ runIds: wanted.slice(from, from + MOST_AT_ONCE) }));
}

function refuse(
  { overlays }: OpeningPlace,
  name: string,
  { message, hint }: Pick<AppError, 'message' | 'hint'>,
): void {
  overlays.setState({ type: 'comparison-refused', name, message, hint }, true);
}
