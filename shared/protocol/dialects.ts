import { assertNever } from '../domain/assert-never';
import type { RequestFormat } from '../domain/run-request';
import { chatCompletions } from './chat-completions';
import type { Dialect } from './dialect';

/** The look-up: which dialect speaks a format. */
export function dialectFor(format: RequestFormat): Dialect {
  switch (format) {
    case 'chat-completions':
    case 'run':
    case 'responses':
    case 'messages':
      return chatCompletions;
    default:
      return assertNever(format);
  }
}
