import type { Token, Tokens } from 'marked';
import type { Block, TextBlock } from './block';
import { CodeReader } from './code-reader';
import { openFence } from './fence';

/** A list is handed out in runs of this many items, so that a long list does not grow as one block. */
export const LIST_RUN = 16;

/** The number of a list's first item; 1 where it has none. */
export function firstNumber(list: Tokens.List): number {
  return list.start === '' ? 1 : list.start;
}

/** The blocks of one finished token; a list that goes on from a closed run starts at `continuesAt`. */
export function closeToken(token: Token, continuesAt: number | null): Block[] {
  switch (token.type) {
    case 'space':
    case 'def':
      return [];
    case 'code':
      return [codeBlock(token.raw) ?? textBlock(token.raw, null)];
    case 'list':
      return listRuns(token as Tokens.List, continuesAt);
    default:
      return [textBlock(token.raw, null)];
  }
}

function textBlock(raw: string, continuesAt: number | null): TextBlock {
  return { kind: 'text', raw, continuesAt, closed: true, unparsed: '' };
}

function codeBlock(raw: string): Block | null {
  const [first = '', ...lines] = raw.replace(/\n$/, '').split('\n');
  const fence = openFence(first);
  if (!fence) return null;
  const reader = new CodeReader(fence);
  for (const line of lines) if (reader.push(line)) break;
  return reader.block({ closed: true, partialLine: '' });
}

function listRuns(list: Tokens.List, continuesAt: number | null): Block[] {
  const first = continuesAt ?? firstNumber(list);
  const runs: Block[] = [];
  for (let at = 0; at < list.items.length; at += LIST_RUN) {
    const raw = list.items
      .slice(at, at + LIST_RUN)
      .map((item) => item.raw)
      .join('');
    runs.push(textBlock(raw, at === 0 ? continuesAt : first + at));
  }
  return runs;
}
