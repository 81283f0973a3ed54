/** A stretch of text that both have, or only the earlier (`removed`) or the later (`added`) one. */
export interface TextPart {
  type: 'same' | 'removed' | 'added';
  text: string;
}

/** A table of more cells would hold up the page. */
const MOST_CELLS = 1_000_000;

/**
 * What became of a text, word by word; line by line where there are too many words, and as one stretch where there
 * are too many lines too. `same` and `removed` parts join to `before`, `same` and `added` parts to `after`.
 */
export function wordDifference(before: string, after: string): TextPart[] {
  if (before === after) return before === '' ? [] : [{ type: 'same', text: before }];
  const words = differenceOf(splitWords(before), splitWords(after));
  if (words !== null) return words;
  const lines = differenceOf(splitLines(before), splitLines(after));
  return lines ?? joined([part('removed', before), part('added', after)]);
}

function splitWords(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+|\s+|[^\p{L}\p{N}_\s]/gu) ?? [];
}

function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Null where the pieces are too many. */
function differenceOf(a: readonly string[], b: readonly string[]): TextPart[] | null {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  const longest = Math.min(a.length, b.length) - start;
  while (end < longest && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const middle = longestCommon(a.slice(start, a.length - end), b.slice(start, b.length - end));
  if (middle === null) return null;
  return joined([
    part('same', a.slice(0, start).join('')),
    ...middle,
    part('same', a.slice(a.length - end).join('')),
  ]);
}

/** The longest common subsequence as parts; null where its table would be too large. */
function longestCommon(a: readonly string[], b: readonly string[]): TextPart[] | null {
  const width = b.length + 1;
  if ((a.length + 1) * width > MOST_CELLS) return null;
  const lengths = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const parts: TextPart[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && a[i] === b[j]) {
      parts.push(part('same', a[i++]));
      j++;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1)))
      parts.push(part('removed', a[i++]));
    else parts.push(part('added', b[j++]));
  }
  return parts;
}

function part(type: TextPart['type'], text: string | undefined): TextPart {
  return { type, text: text ?? '' };
}

/** Without empty parts, neighbours of one type as one. */
function joined(parts: readonly TextPart[]): TextPart[] {
  const found: TextPart[] = [];
  for (const { type, text } of parts) {
    if (text === '') continue;
    const last = found.at(-1);
    if (last?.type === type) last.text += text;
    else found.push({ type, text });
  }
  return found;
}
