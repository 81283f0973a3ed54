import { conversationRequest } from '@shared/domain/conversation-request';
import type { Run } from '@shared/domain/run';
import type { ImagePart, RunRequest } from '@shared/domain/run-request';
import type { ColumnState, Turn } from '@shared/domain/workspace';
import { imagesOf } from './attachments';

/** What to send for one prompt of one column. */
export interface TurnInput {
  column: ColumnState;
  /** The gateway of all columns that name none; null: no header is sent for it. */
  gatewayId: string | null;
  /** The turns before the prompt, oldest first. */
  earlier: readonly Turn[];
  prompt: string;
  /** Go with the prompt. */
  images: readonly ImagePart[];
  takesImages: boolean;
  findRun(runId: string): Run | undefined;
}

/** Builds the request: the column's turns with the answers of their runs, then the prompt. */
export function turnRequest({ column, earlier, findRun, ...input }: TurnInput): RunRequest {
  return conversationRequest({
    ...input,
    settings: column,
    earlier: earlier.map(({ prompt, runId }) => {
      const run = runId === null ? undefined : findRun(runId);
      return { prompt, images: imagesOf(run?.request), answer: run?.text ?? '' };
    }),
  });
}
