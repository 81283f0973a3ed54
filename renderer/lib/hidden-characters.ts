/**
 * Characters that show nothing or reorder what is shown: bidirectional controls, zero-width characters, byte order
 * marks and tag characters (security.md §5.3). They are legal in scripts and emoji, so they are marked, not removed.
 */
const HIDDEN =
  /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\u{E0000}-\u{E007F}\u{E0100}-\u{E01EF}]/u;

/** C0 (without tab and line feed), DEL and C1: what a terminal would obey. */
// oxlint-disable-next-line no-control-regex -- finding control characters is what this is for
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/;

const SPECIAL = new RegExp(`${HIDDEN.source}|${CONTROL.source}`, 'u');

/** Hidden characters that belong to what is around them: joiners in emoji and in scripts that join, tags of flags. */
const LEGITIMATE =
  /(?:\p{Extended_Pictographic}[\uFE0F\u{1F3FB}-\u{1F3FF}]*\u200D)+\p{Extended_Pictographic}|\u{1F3F4}[\u{E0020}-\u{E007E}]+\u{E007F}|(?<=[[\p{L}\p{M}]--\p{Script=Latin}])[\u200C\u200D](?=[[\p{L}\p{M}]--\p{Script=Latin}])/gv;

/** A stretch of text as it is, or one character that must be made visible. */
export type TextPart =
  | { kind: 'text'; text: string }
  | { kind: 'hidden'; character: string; code: string }
  | { kind: 'control'; symbol: string; code: string };

/** True if the text holds a hidden or control character; the usual answer, false, costs one scan. */
export function hasSpecialCharacters(text: string): boolean {
  return SPECIAL.test(text);
}

/** Cuts a text at its hidden and control characters. */
export function splitSpecialCharacters(text: string): TextPart[] {
  const parts: TextPart[] = [];
  const legitimate = legitimateRanges(text);
  let plain = '';
  let at = 0;
  for (const character of text) {
    const special =
      SPECIAL.test(character) && !legitimate.some(([from, to]) => at >= from && at < to);
    at += character.length;
    if (!special) {
      plain += character;
      continue;
    }
    if (plain) parts.push({ kind: 'text', text: plain });
    plain = '';
    parts.push(specialPart(character));
  }
  if (plain) parts.push({ kind: 'text', text: plain });
  return parts;
}

/** How many hidden characters a text holds; joiners of emoji and of joining scripts do not count. */
export function countHiddenCharacters(text: string): number {
  if (!HIDDEN.test(text)) return 0;
  return splitSpecialCharacters(text).filter((part) => part.kind === 'hidden').length;
}

function specialPart(character: string): TextPart {
  const point = character.codePointAt(0) as number;
  const code = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
  if (HIDDEN.test(character)) return { kind: 'hidden', character, code };
  if (point < 0x20) return { kind: 'control', symbol: String.fromCodePoint(0x2400 + point), code };
  return { kind: 'control', symbol: point === 0x7f ? '␡' : '�', code };
}

function legitimateRanges(text: string): [from: number, to: number][] {
  return Array.from(text.matchAll(LEGITIMATE), (match) => [
    match.index,
    match.index + match[0].length,
  ]);
}
