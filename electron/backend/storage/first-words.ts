import type { RunRequest } from '@shared/domain/run-request';

const LENGTH = 200;

/** The first 200 characters of the last prompt, for a line of the log. */
export function firstWords(request: RunRequest): string {
  const parts = request.messages.at(-1)?.content ?? [];
  const text = parts.map((part) => (part.type === 'text' ? part.text : '[image]')).join(' ');
  // Not half a character: it would stand as another one.
  return text.slice(0, LENGTH).replace(/[\uD800-\uDBFF]$/, '');
}
