const TAIL_CHARACTERS = 16 * 1024;

/** Remembers the end of a long text without keeping the rest of it. */
export interface TextTail {
  push(text: string): void;
  /** The last whole lines, at most 16 Ki characters of them. */
  text(): string;
}

/** Costs next to nothing per piece: two halves take turns. */
export function createTextTail(): TextTail {
  let older = '';
  let newer = '';
  let cut = false;

  return {
    push(text) {
      newer += text;
      if (newer.length < TAIL_CHARACTERS) return;
      cut ||= older !== '';
      older = newer;
      newer = '';
    },
    text() {
      const both = older + newer;
      if (!cut && both.length <= TAIL_CHARACTERS) return both;
      const tail = both.slice(-TAIL_CHARACTERS);
      return tail.slice(tail.search(/[\r\n]/) + 1);
    },
  };
}
