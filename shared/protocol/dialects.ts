import { assertNever } from '../domain/assert-never';
import type { RequestFormat } from '../domain/run-request';
import { chatCompletions } from './chat-completions';
import type { Dialect } from './dialect';
import { messages } from './messages';
import { responses } from './responses';
import { run } from './run';

/** The look-up: which dialect speaks a format. */
export function dialectFor(format: RequestFormat): Dialect {
  switch (format) {
    case 'run':
      return run;
    case 'chat-completions':
      return chatCompletions;
    case 'responses':
      return responses;
    case 'messages':
      return messages;
    default:
      return assertNever(format);
  }
}
