import type { ChatMessage } from '../domain/run-request';

/** The text of a message that has nothing else in it, else null. */
export function plainText(message: ChatMessage): string | null {
  const texts: string[] = [];
  for (const part of message.content) {
    if (part.type !== 'text') return null;
    texts.push(part.text);
  }
  return texts.join('\n');
}

/** The text parts of a message, whatever else is in it. */
export function textPartsOf(message: ChatMessage): string {
  return message.content.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('\n');
}
