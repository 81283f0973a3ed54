import type { Run } from '@shared/domain/run';
import type { ImagePart, RunRequest } from '@shared/domain/run-request';
import type { ColumnState, Turn } from '@shared/domain/workspace';
import { firstUnsent } from './edit-workspace';
import { turnRequest } from './turn-request';

/** What decides what a column would send now. */
export interface NextRequestInput {
  column: ColumnState;
  /** The draft of the shared composer, and what is attached to it. */
  sharedDraft: string;
  attached: readonly ImagePart[];
  /** The gateway of all columns that name none; null: no header is sent for it. */
  gatewayId: string | null;
  takesImages: boolean;
  imagesOf(turn: Turn): readonly ImagePart[];
  findRun(runId: string): Run | undefined;
}

/** What the column would send now; while its prompt is empty, what it sent last. */
export function nextRequest(input: NextRequestInput): RunRequest {
  const { column, gatewayId, takesImages, findRun } = input;
  const draft = column.promptSynced ? input.sharedDraft : column.draft;
  const { turns } = column;
  const first = firstUnsent(turns);
  // What waits is sent first; with nothing to send, the last prompt is repeated.
  const index = first === turns.length && draft.trim() === '' ? first - 1 : first;
  const turn = turns[index];
  const rest = { column, gatewayId, takesImages, findRun };
  if (turn !== undefined) {
    const earlier = turns.slice(0, index);
    return turnRequest({ ...rest, earlier, prompt: turn.prompt, images: input.imagesOf(turn) });
  }
  const images = column.promptSynced ? input.attached : [];
  return turnRequest({ ...rest, earlier: column.turns, prompt: draft, images });
}
