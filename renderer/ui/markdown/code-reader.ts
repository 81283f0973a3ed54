import type { CodeBlock } from './block';
import { dedent, type Fence } from './fence';

/** Lines per piece of code: small enough to lay out at once, large enough to keep the pieces few. */
export const PIECE_LINES = 64;

/** Collects the lines of one fenced code block and hands them out in pieces, so that no piece grows for long. */
export class CodeReader {
  #pieces: string[] = [];
  #lines: string[] = [];

  constructor(readonly fence: Fence) {}

  /** Takes one complete line without its line end. Returns true if it closed the block. */
  push(line: string): boolean {
    if (this.fence.closes(line)) return true;
    this.#lines.push(dedent(line, this.fence.indent));
    if (this.#lines.length === PIECE_LINES) {
      this.#pieces.push(this.#lines.join('\n'));
      this.#lines = [];
    }
    return false;
  }

  /** The block so far, with the line that is still being written. */
  block(state: { closed: boolean; partialLine: string }): CodeBlock {
    const lines = [...this.#lines];
    const { partialLine } = state;
    // A line that may become the closing fence is not code yet.
    if (partialLine !== '' && !/^ {0,3}[`~]+ *$/.test(partialLine))
      lines.push(dedent(partialLine, this.fence.indent));
    const pieces = lines.length ? [...this.#pieces, lines.join('\n')] : this.#pieces.slice();
    return { kind: 'code', language: this.fence.language, pieces, closed: state.closed };
  }
}
