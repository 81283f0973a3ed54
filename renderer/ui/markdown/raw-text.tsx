import { isContinuation } from '@renderer/lib/is-continuation';
import { memo, useRef } from 'react';
import { LineEnds } from './line-ends';
import { plainText } from './plain-text';

/** No more than this is ever shown (characters). */
export const MAX_SHOWN_LENGTH = 4 * 1024 * 1024;

const PIECE_LINES = 64;
const PIECE_LENGTH = 8_192;
const MAX_LINE_LENGTH = 65_536;

/** Text exactly as it arrived: no markdown, hidden and control characters made visible. */
export function RawText({ text, label }: { text: string; label?: string }) {
  const cutter = useRef<PieceCutter>(null);
  cutter.current ??= new PieceCutter();
  const pieces = cutter.current.update(text.slice(0, MAX_SHOWN_LENGTH));
  return (
    <div
      className="raw-text"
      data-slot="raw-text"
      dir="auto"
      {...(label ? { role: 'group', 'aria-label': label } : {})}
    >
      {pieces.map((piece, index) => (
        <Piece key={index} text={piece} />
      ))}
      {text.length > MAX_SHOWN_LENGTH ? (
        <p role="status">The text goes on; only its first 4 MiB are shown.</p>
      ) : null}
    </div>
  );
}

const Piece = memo(function Piece({ text }: { text: string }) {
  return (
    <div className="raw-piece" dir="auto">
      {plainText(text.endsWith('\n') ? text.slice(0, -1) : text) || <br />}
    </div>
  );
});

/** Cuts a growing text after 64 lines or 8,192 characters, whichever comes first; a finished piece never changes. */
class PieceCutter {
  #text = '';
  #lineEnds = new LineEnds();
  #finished: string[] = [];
  #open = '';
  #lines = 0;

  update(text: string): string[] {
    if (!isContinuation(text, this.#text)) this.#restart();
    let rest = this.#lineEnds.read(text.slice(this.#text.length), false);
    this.#text = text;
    for (let end; (end = rest.indexOf('\n') + 1) > 0; rest = rest.slice(end)) {
      this.#open += rest.slice(0, end);
      this.#lines++;
      if (this.#lines >= PIECE_LINES || this.#open.length >= PIECE_LENGTH) this.#finish();
    }
    this.#open += rest;
    // Laying out one endless line again for each delta would block the page; such a line is broken.
    if (this.#open.length >= MAX_LINE_LENGTH) this.#finish();
    return this.#open === '' ? this.#finished.slice() : [...this.#finished, this.#open];
  }

  #finish() {
    this.#finished.push(this.#open);
    this.#open = '';
    this.#lines = 0;
  }

  #restart() {
    this.#text = '';
    this.#lineEnds = new LineEnds();
    this.#finished = [];
    this.#open = '';
    this.#lines = 0;
  }
}
