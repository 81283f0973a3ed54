import { readTextFile } from '@renderer/lib/read-text-file';
import { client } from '@renderer/rpc/client';
import { toAppError } from '@renderer/rpc/to-app-error';
import { showToast } from '@renderer/ui/toast';
import type { ComparisonDocument } from '@shared/domain/comparison-document';
import { NO_OVERLAY, type OverlayStore } from '../state/overlays';
import { holdsWork, openComparison, type OpeningStores } from '../state/open-comparison';

/** Bytes: what the backend reads at most. */
const EXPECTED = { kind: 'comparison', largest: 20 * 1024 * 1024 };

/** What a file is opened on. */
export interface OpeningPlace extends OpeningStores {
  overlays: OverlayStore;
}

/** A comparison that was read, and the name of its file. */
export interface ReadComparison {
  name: string;
  document: ComparisonDocument;
}

/** Reads a file and opens it; asks first where something would make place for it. One that is refused changes nothing. */
export async function openComparisonFile(place: OpeningPlace, file: File): Promise<void> {
  const { name } = file;
  const refuse = (message: string, hint: string | null) =>
    place.overlays.setState({ type: 'comparison-refused', name, message, hint }, true);
  const read = await readTextFile(file, EXPECTED);
  if (!read.ok) {
    refuse(read.problem, null);
    return;
  }
  try {
    const document = await client.comparisons.read({ text: read.text });
    if (holdsWork(place.workspace.state.getState()))
      place.overlays.setState({ type: 'comparison-read', name, document }, true);
    else putOnScreen(place, { name, document });
  } catch (failure) {
    const { message, hint } = toAppError(failure);
    refuse(message, hint);
  }
}

/** Puts a comparison on the screen, and says so. */
export function putOnScreen(place: OpeningPlace, read: ReadComparison): void {
  const undo = openComparison(place, read.document);
  place.overlays.setState(NO_OVERLAY, true);
  showToast({
    title: `“${read.name}” is opened`,
    description: aboutOpened(read.document),
    action: { label: 'Undo', onSelect: undo },
  });
}

/** What happens to the answers and the images of a file, where it has any. */
export function aboutOpened({ columns }: ComparisonDocument): string | undefined {
  const turns = columns.flatMap((column) => column.turns);
  const sentences = [
    turns.some(({ answer }) => answer !== null)
      ? 'Its prompts are opened, not yet sent. The answers in it are for reading in the file.'
      : null,
    turns.some(({ images }) => images.length > 0)
      ? 'Its images wait in this page until they are sent: a reload leaves them out.'
      : null,
  ].filter((sentence) => sentence !== null);
  return sentences.length === 0 ? undefined : sentences.join(' ');
}
