import type { ContentEvent } from '../domain/run-event';

const OPEN = '<think>';
const CLOSE = '</think>';
/** Blank space before a tag beyond which the answer is taken for plain text. */
const MAX_HELD_CHARACTERS = 100;

/** Tells thinking that a model writes as `<think>…</think>` text from its answer. */
export interface ThinkTagReader {
  /** Once true, every further text is plain and need not be given here. */
  readonly done: boolean;
  push(text: string): ContentEvent[];
  /** What was held back because it might have become a tag. */
  end(): ContentEvent[];
}

/** Only a tag that opens the answer counts: further on it may be text about the tag. */
export function createThinkTagReader(): ThinkTagReader {
  let state: 'before' | 'inside' | 'done' = 'before';
  let held = '';

  function before(): ContentEvent[] {
    const trimmed = held.trimStart();
    const undecided = trimmed.length < OPEN.length && OPEN.startsWith(trimmed);
    if (undecided && held.length <= MAX_HELD_CHARACTERS) return [];
    if (!trimmed.startsWith(OPEN)) return plain();
    state = 'inside';
    held = trimmed.slice(OPEN.length);
    return inside();
  }

  function inside(): ContentEvent[] {
    const close = held.indexOf(CLOSE);
    if (close >= 0) {
      const reasoning = reasoningEvents(held.slice(0, close));
      held = held.slice(close + CLOSE.length);
      return [...reasoning, ...plain()];
    }
    const keep = partialTagLength(held);
    const reasoning = reasoningEvents(held.slice(0, held.length - keep));
    held = held.slice(held.length - keep);
    return reasoning;
  }

  function plain(): ContentEvent[] {
    const text = held;
    state = 'done';
    held = '';
    return text === '' ? [] : [{ type: 'text-delta', text }];
  }

  return {
    get done() {
      return state === 'done';
    },
    push(text) {
      held += text;
      if (state === 'before') return before();
      return state === 'inside' ? inside() : plain();
    },
    end() {
      if (state !== 'inside') return plain();
      const rest = reasoningEvents(held);
      held = '';
      return rest;
    },
  };
}

function reasoningEvents(text: string): ContentEvent[] {
  return text === '' ? [] : [{ type: 'reasoning-delta', text }];
}

/** How many of the last characters could be the start of the closing tag. */
function partialTagLength(text: string): number {
  for (let length = Math.min(CLOSE.length - 1, text.length); length > 0; length--) {
    if (text.endsWith(CLOSE.slice(0, length))) return length;
  }
  return 0;
}
