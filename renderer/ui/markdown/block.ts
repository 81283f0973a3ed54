/** Text with markdown in it: one top-level block, or a run of items of a long list. */
export interface TextBlock {
  kind: 'text';
  raw: string;
  /** Set where a long list goes on from the block before: the number of its first item. */
  continuesAt: number | null;
  /** False while more text may still belong to it. */
  closed: boolean;
  /** Raw text at its end that is not parsed yet; only very long open blocks have one. */
  unparsed: string;
}

/** A fenced code block in pieces of at most 64 lines; all but the last piece never change. */
export interface CodeBlock {
  kind: 'code';
  language: string;
  pieces: readonly string[];
  closed: boolean;
}

/** One block of an answer. A closed block is never changed, and its object stays the same. */
export type Block = TextBlock | CodeBlock;
