import { z } from 'zod';
import { runRequestSchema } from '@shared/contract/run-request-schema';
import { textMessage, type ChatMessage, type ContentPart } from '@shared/domain/run-request';

const text = z.string();
const image = runRequestSchema.shape.messages.element.shape.content.element.options[1].shape;

const parts = z.array(
  z.union([
    z.strictObject({ text }),
    z.strictObject({ image: image.mimeType, base64: image.base64 }),
  ]),
);
const content = z.union([text, parts]);

/** A message as it stands in a file: `user: Hi`, or a list of its parts. */
export const messageFileSchema = z.union([
  z.strictObject({ user: content }),
  z.strictObject({ assistant: content }),
]);

type MessageFile = z.infer<typeof messageFileSchema>;

/** The text of a conversation that is one prompt and nothing else. */
export function onlyPrompt(messages: readonly ChatMessage[]): string | null {
  const [message, ...others] = messages;
  if (message === undefined || others.length > 0 || message.role !== 'user') return null;
  return onlyText(message.content);
}

function onlyText([part, ...others]: readonly ContentPart[]): string | null {
  return part?.type === 'text' && others.length === 0 ? part.text : null;
}

/** A message for a file. */
export function messageToFile({ role, content }: ChatMessage): MessageFile {
  const written =
    onlyText(content) ??
    content.map((part) =>
      part.type === 'text' ? { text: part.text } : { image: part.mimeType, base64: part.base64 },
    );
  return role === 'user' ? { user: written } : { assistant: written };
}

/** The message of a file. */
export function messageFromFile(message: MessageFile): ChatMessage {
  const role = 'user' in message ? 'user' : 'assistant';
  const content = 'user' in message ? message.user : message.assistant;
  if (typeof content === 'string') return textMessage(role, content);
  return {
    role,
    content: content.map((part): ContentPart =>
      'text' in part
        ? { type: 'text', text: part.text }
        : { type: 'image', mimeType: part.image, base64: part.base64 },
    ),
  };
}
