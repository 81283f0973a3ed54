import type { GatewayPolicy } from './gateway-policy';
import { textMessage, type ChatMessage, type ImagePart, type RunRequest } from './run-request';

/** A prompt that was asked before, and the text of its answer; empty: there is none. */
export interface EarlierTurn {
  prompt: string;
  images: readonly ImagePart[];
  answer: string;
}

/** What to send for one prompt of one column. */
export interface ConversationInput {
  /** Of the column. An empty system prompt is none. */
  settings: Omit<RunRequest, 'messages' | 'system'> & { system: string };
  /** The gateway of all columns that name none; null: no header is sent for it. */
  gatewayId: string | null;
  /** Oldest first. */
  earlier: readonly EarlierTurn[];
  prompt: string;
  /** Go with the prompt. */
  images: readonly ImagePart[];
  /** Otherwise images are left out, those of earlier prompts too: a model that reads none refuses the whole request. */
  takesImages: boolean;
}

/** Builds the request: the column's own branch, then the prompt. Turns without an answer are left out whole. */
export function conversationRequest(input: ConversationInput): RunRequest {
  const { model, task, format, modelInPath, system, parameters, policy } = input.settings;
  const withImages = (prompt: string, images: readonly ImagePart[]): ChatMessage =>
    userMessage(prompt, input.takesImages ? images : []);
  return {
    model,
    task,
    format,
    modelInPath,
    system: system.trim() === '' ? null : system,
    messages: [
      // Two user messages in a row are refused by some providers, and an unanswered one tells the model nothing.
      ...input.earlier.flatMap(({ prompt, images, answer }) =>
        answer === '' ? [] : [withImages(prompt, images), textMessage('assistant', answer)],
      ),
      withImages(input.prompt, input.images),
    ],
    parameters,
    policy: withGateway(policy, input.gatewayId),
  };
}

/** A column's own gateway goes before that of all columns. */
function withGateway(policy: GatewayPolicy, inherited: string | null): GatewayPolicy {
  return policy.gatewayId !== null || inherited === null
    ? policy
    : { ...policy, gatewayId: inherited };
}

/** Images stand before the question about them, as the providers advise. */
function userMessage(prompt: string, images: readonly ImagePart[]): ChatMessage {
  return { role: 'user', content: [...images, { type: 'text', text: prompt }] };
}
