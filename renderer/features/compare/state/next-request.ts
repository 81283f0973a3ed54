import type { Run } from '@shared/domain/run';
import type { ImagePart, RunRequest } from '@shared/domain/run-request';
import type { ColumnState, Turn } from '@shared/domain/workspace';
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
  const last = column.turns.at(-1);
  const rest = { column, gatewayId, takesImages, findRun };
  if (draft.trim() === '' && last !== undefined) {
    const earlier = column.turns.slice(0, -1);
    return turnRequest({
      ...rest,
      earlier,
      prompt: last.prompt,
      images: input.imagesOf(last),
    });
  }
  const images = column.promptSynced ? input.attached : [];
  return turnRequest({ ...rest, earlier: column.turns, prompt: draft, images });
}
