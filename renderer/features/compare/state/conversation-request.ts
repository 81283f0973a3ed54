import type { GatewayPolicy } from '@shared/domain/gateway-policy';
import type { Run } from '@shared/domain/run';
import { textMessage, type ChatMessage, type RunRequest } from '@shared/domain/run-request';
import type { ColumnState, Turn } from '@shared/domain/workspace';
import { imagesOf, type ImagePart } from './attachments';

/** What to send for one prompt of one column. */
export interface ConversationInput {
  column: ColumnState;
  /** The gateway of all columns that name none; null: no header is sent for it. */
  gatewayId: string | null;
  /** The turns before the prompt, oldest first. */
  earlier: readonly Turn[];
  prompt: string;
  /** Go with the prompt. */
  images: readonly ImagePart[];
  /** Otherwise images are left out, those of earlier prompts too: a model that reads none refuses the whole request. */
  takesImages: boolean;
  findRun(runId: string): Run | undefined;
}

/** Builds the request: the column's own branch, then the prompt. Turns without an answer are left out whole. */
export function conversationRequest(input: ConversationInput): RunRequest {
  const { column } = input;
  const images = input.takesImages ? input.images : [];
  return {
    model: column.model,
    task: column.task,
    format: column.format,
    modelInPath: column.modelInPath,
    system: column.system.trim() === '' ? null : column.system,
    messages: [
      ...input.earlier.flatMap((turn) => turnMessages(turn, input)),
      userMessage(input.prompt, images),
    ],
    parameters: column.parameters,
    policy: withGateway(column.policy, input.gatewayId),
  };
}

/** A column's own gateway goes before that of the workspace. */
function withGateway(policy: GatewayPolicy, inherited: string | null): GatewayPolicy {
  return policy.gatewayId !== null || inherited === null
    ? policy
    : { ...policy, gatewayId: inherited };
}

function turnMessages(turn: Turn, input: ConversationInput): ChatMessage[] {
  const run = turn.runId === null ? undefined : input.findRun(turn.runId);
  const answer = run?.text;
  // Two user messages in a row are refused by some providers, and an unanswered one tells the model nothing.
  if (answer === undefined || answer === '') return [];
  const images = input.takesImages ? imagesOf(run?.request) : [];
  return [userMessage(turn.prompt, images), textMessage('assistant', answer)];
}

/** Images stand before the question about them, as the providers advise. */
function userMessage(prompt: string, images: readonly ImagePart[]): ChatMessage {
  return { role: 'user', content: [...images, { type: 'text', text: prompt }] };
}
