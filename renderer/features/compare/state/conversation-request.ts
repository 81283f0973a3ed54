import type { Run } from '@shared/domain/run';
import { textMessage, type ChatMessage, type RunRequest } from '@shared/domain/run-request';
import type { ColumnState, Turn } from '@shared/domain/workspace';

/** What to send for one prompt of one column. */
export interface ConversationInput {
  column: ColumnState;
  /** The turns before the prompt, oldest first. */
  earlier: readonly Turn[];
  prompt: string;
  findRun(runId: string): Run | undefined;
}

/** Builds the request: the column's own branch, then the prompt. Turns without an answer are left out whole. */
export function conversationRequest(input: ConversationInput): RunRequest {
  const { column } = input;
  return {
    model: column.model,
    task: column.task,
    format: column.format,
    modelInPath: column.modelInPath,
    system: column.system.trim() === '' ? null : column.system,
    messages: [
      ...input.earlier.flatMap((turn) => turnMessages(turn, input.findRun)),
      textMessage('user', input.prompt),
    ],
    parameters: column.parameters,
    policy: column.policy,
  };
}

function turnMessages(turn: Turn, findRun: ConversationInput['findRun']): ChatMessage[] {
  const answer = turn.runId === null ? undefined : findRun(turn.runId)?.text;
  // Two user messages in a row are refused by some providers, and an unanswered one tells the model nothing.
  if (answer === undefined || answer === '') return [];
  return [textMessage('user', turn.prompt), textMessage('assistant', answer)];
}
