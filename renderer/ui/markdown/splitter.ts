import { isContinuation } from '@renderer/lib/is-continuation';
import type { Token, Tokens } from 'marked';
import type { Block, TextBlock } from './block';
import { CodeReader } from './code-reader';
import { closeToken, firstNumber, LIST_RUN } from './close-token';
import { openFence } from './fence';
import { definitionsIn, lexBlocks, noDefinitions, type Definitions } from './grammar';
import { LineEnds } from './line-ends';
import { refersTo } from './reference-labels';

/** Blocks per group: a flush compares this many blocks and the number of groups, not all blocks. */
const GROUP_SIZE = 8;

/** An open block longer than this (characters) is parsed again only when it has grown by an eighth. */
const EAGER_LENGTH = 4_096;

/**
 * Cuts a growing text into blocks. Only the text after the last closed block is looked at; a closed block is never
 * changed (but for a link whose address is defined later: that block is replaced once). What the blocks are depends
 * on the text alone, never on how it was cut into deltas.
 */
export class Splitter {
  /** Addresses of reference links found in closed blocks. */
  definitions: Definitions = noDefinitions();
  /** Changes when a text starts afresh: what was shown of the old one belongs to it alone. */
  generation = 0;
  #groups: Block[][] = [];
  #text = '';
  #result: readonly (readonly Block[])[] = [];
  #lineEnds = new LineEnds();
  #finished = false;
  #tail = '';
  #checked = 0;
  #parsed = 0;
  #code: CodeReader | null = null;
  #continuesAt: number | null = null;
  #newLabels = new Set<string>();

  /** The blocks of `text` in groups; `finished` says that no more will come. A text that is not a continuation starts afresh. */
  update(text: string, finished: boolean): readonly (readonly Block[])[] {
    if (text === this.#text && finished === this.#finished) return this.#result;
    if (this.#finished || !isContinuation(text, this.#text)) this.#restart();
    this.#tail += this.#lineEnds.read(text.slice(this.#text.length), finished);
    this.#text = text;
    this.#finished = finished;
    while (this.#code ? this.#readCode() : this.#closeBlocks());
    this.#relink();
    return (this.#result = this.#withOpenBlock());
  }

  #restart() {
    if (this.#text !== '') this.generation++;
    this.definitions = noDefinitions();
    this.#groups = [];
    this.#text = '';
    this.#lineEnds = new LineEnds();
    this.#tail = '';
    this.#checked = this.#parsed = 0;
    this.#code = null;
    this.#continuesAt = null;
  }

  /** Reads the complete lines of an open code block. Returns true if it ended and more may follow. */
  #readCode(): boolean {
    const code = this.#code as CodeReader;
    let from = 0;
    let closed = false;
    for (let end; !closed && (end = this.#tail.indexOf('\n', from)) !== -1; from = end + 1)
      closed = code.push(this.#tail.slice(from, end));
    this.#take(from);
    if (this.#finished && !closed) {
      if (this.#tail !== '') code.push(this.#tail);
      this.#take(this.#tail.length);
      closed = true;
    }
    if (!closed) return false;
    this.#push(code.block({ closed: true, partialLine: '' }));
    this.#code = null;
    return this.#tail !== '';
  }

  /** Closes the blocks that nothing can change any more. Returns true if a code block opened after them. */
  #closeBlocks(): boolean {
    const tail = this.#tail;
    // What an unfinished line will be is not known: `2` may become the list item `2.`.
    const complete = this.#finished ? tail.length : tail.lastIndexOf('\n') + 1;
    if (this.#finished ? tail === '' : complete <= this.#checked || !this.#isDue()) return false;
    const text = tail.slice(0, complete);
    if (this.#opensCode(text)) return true;
    this.#checked = complete;
    const tokens = lexBlocks(text) ?? [];
    const keep = this.#finished ? tokens.length : indexOfOpen(tokens);
    let from = 0;
    for (const token of tokens.slice(0, keep)) {
      // The library may hand out a token that is not a copy of the text; from there on the text stays open.
      if (!text.startsWith(token.raw, from)) break;
      from += token.raw.length;
      this.#close(token);
    }
    this.#take(from);
    const open = tokens[keep];
    if (open?.type === 'list' && this.#tail.startsWith(open.raw))
      this.#closeItems(open as Tokens.List);
    if (this.#finished && this.#tail !== '') this.#pushText(this.#tail);
    if (this.#finished) this.#take(this.#tail.length);
    return this.#opensCode(this.#tail.slice(0, this.#tail.lastIndexOf('\n') + 1));
  }

  /** The first items of a long open list: all but the last are complete. */
  #closeItems(list: Tokens.List) {
    while (list.items.length > LIST_RUN) {
      const items = list.items.splice(0, LIST_RUN);
      const raw = items.map((item) => item.raw).join('');
      const first = this.#continuesAt ?? firstNumber(list);
      this.#define(items);
      this.#pushText(raw);
      this.#continuesAt = first + items.length;
      this.#take(raw.length);
    }
  }

  #close(token: Token) {
    this.#define([token]);
    for (const block of closeToken(token, this.#continuesAt)) this.#push(block);
    if (token.type !== 'space') this.#continuesAt = null;
  }

  /** The first definition of a label counts. */
  #define(tokens: readonly Token[]) {
    for (const [label, link] of definitionsIn(tokens))
      if (!this.definitions[label]) {
        this.definitions[label] = link;
        this.#newLabels.add(label);
      }
  }

  #opensCode(text: string): boolean {
    const end = text.indexOf('\n');
    const fence = end === -1 ? null : openFence(text.slice(0, end));
    if (!fence) return false;
    this.#code = new CodeReader(fence);
    this.#take(end + 1);
    return true;
  }

  #take(length: number) {
    if (length === 0) return;
    this.#tail = this.#tail.slice(length);
    this.#checked = Math.max(0, this.#checked - length);
    this.#parsed = 0;
  }

  #isDue(): boolean {
    return (
      this.#finished ||
      this.#tail.length <= EAGER_LENGTH ||
      this.#tail.length >= this.#parsed * 1.125
    );
  }

  #pushText(raw: string) {
    this.#push({ kind: 'text', raw, continuesAt: this.#continuesAt, closed: true, unparsed: '' });
  }

  #push(block: Block) {
    const last = this.#groups.at(-1);
    if (last && last.length < GROUP_SIZE) this.#groups[this.#groups.length - 1] = [...last, block];
    else this.#groups.push([block]);
  }

  /** Replaces the closed blocks that use a label defined since. */
  #relink() {
    if (this.#newLabels.size === 0) return;
    const labels = this.#newLabels;
    this.#newLabels = new Set();
    this.#groups = this.#groups.map((group) =>
      group.some((block) => refersTo(block, labels))
        ? group.map((block) => (refersTo(block, labels) ? { ...block } : block))
        : group,
    );
  }

  #withOpenBlock(): Block[][] {
    const open = this.#openBlock();
    if (!open) return this.#groups;
    const last = this.#groups.at(-1);
    if (!last || last.length === GROUP_SIZE) return [...this.#groups, [open]];
    return [...this.#groups.slice(0, -1), [...last, open]];
  }

  #openBlock(): Block | null {
    if (this.#code) return this.#code.block({ closed: false, partialLine: this.#tail });
    if (this.#tail.trim() === '') return null;
    if (this.#isDue()) this.#parsed = this.#tail.length;
    const open: TextBlock = {
      kind: 'text',
      raw: this.#tail.slice(0, this.#parsed),
      continuesAt: this.#continuesAt,
      closed: false,
      unparsed: this.#tail.slice(this.#parsed),
    };
    return open;
  }
}

/** Index of the first token that more text may still change. */
function indexOfOpen(tokens: readonly Token[]): number {
  let open = tokens.length - 1;
  while (open > 0 && tokens[open]?.type === 'space') open--;
  while (open > 0 && !isSettled(tokens, open)) open--;
  return Math.max(0, open);
}

/**
 * True if the end of the token before is certain although the next follows without a blank line. A definition may get
 * its title from the next line, lines around a formula or a footnote may turn out to be one heading, and what a line
 * after a paragraph is may depend on that paragraph, unless it begins with a mark of its own.
 */
function isSettled(tokens: readonly Token[], next: number): boolean {
  const [before, after] = tokens.slice(next - 1, next + 1) as [Token, Token];
  if (before.type === 'space' || BLANK_END.test(before.raw)) return true;
  if (isUncertain(tokens, next - 1) || UNCERTAIN.has(after.type)) return false;
  return (
    before.type !== 'paragraph' || MARKED.has(after.type) || after.raw.trimStart().startsWith('#')
  );
}

/** Indented lines right behind an uncertain token are code only if that token stays what it is. */
function isUncertain(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (UNCERTAIN.has(token.type)) return true;
  const before = tokens[at - 1];
  const isIndented = token.type === 'code' && /^(?: {4}| {0,3}\t)/.test(token.raw);
  return (
    isIndented && before !== undefined && !BLANK_END.test(before.raw) && isUncertain(tokens, at - 1)
  );
}

const BLANK_END = /\n[ \t]*\n$/;
const UNCERTAIN = new Set(['def', 'math', 'footnote']);
const MARKED = new Set(['list', 'blockquote', 'hr', 'code']);
