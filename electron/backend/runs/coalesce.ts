import type { RunEvent } from '@shared/domain/run-event';

/** A joined delta grows no longer than this, characters: it is the smallest unit that a message can carry. */
const JOINED_LENGTH = 32 * 1024;

/**
 * One event that says what `first` and then `second` say, or null if they must stay two.
 * Folding the result gives the same run as folding both.
 */
export function coalesce(first: RunEvent, second: RunEvent): RunEvent | null {
  switch (second.type) {
    case 'text-delta':
    case 'reasoning-delta':
    case 'refusal-delta':
      if (first.type !== second.type || first.text.length > JOINED_LENGTH) return null;
      return { type: second.type, text: first.text + second.text };
    case 'tool-call-delta':
      if (first.type !== 'tool-call-delta' || first.index !== second.index) return null;
      if (first.arguments.length > JOINED_LENGTH) return null;
      return {
        type: 'tool-call-delta',
        index: second.index,
        id: second.id ?? first.id,
        name: second.name ?? first.name,
        arguments: first.arguments + second.arguments,
      };
    case 'usage':
    case 'timings':
      return first.type === second.type ? second : null;
    default:
      return null;
  }
}
