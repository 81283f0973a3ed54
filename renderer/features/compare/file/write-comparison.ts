import { client } from '@renderer/rpc/client';
import type { ImagePart } from '@shared/domain/run-request';
import type { CompareServices } from '../compare-context';

/** A comparison as the text of a file, and sentences about what on screen cannot be in it. */
export interface WrittenComparison {
  text: string;
  leftOut: string[];
}

/** Has the comparison on screen written, with the images that only the page knows. Rejects where it may not be saved. */
export function writeComparison(
  {
    workspace,
    attachments,
    controller,
  }: Pick<CompareServices, 'workspace' | 'attachments' | 'controller'>,
  includeAnswers: boolean,
): Promise<WrittenComparison> {
  const current = workspace.state.getState();
  const turns: Record<string, ImagePart[]> = {};
  for (const turn of current.columns.flatMap((column) => column.turns)) {
    if (turn.runId === null) turns[turn.id] = [...controller.imagesOf(turn)];
  }
  const draft = attachments.getState().map(({ part }) => part);
  return client.comparisons.write({ workspace: current, includeAnswers, images: { turns, draft } });
}
