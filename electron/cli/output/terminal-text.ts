/** Control characters (line feed is kept later), and characters that reorder text. */
const UNSAFE = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Text of a model as a terminal may show it: no escape sequence survives, so that an answer can neither clear the
 * screen nor write to the clipboard nor set a title (security.md §5.3). Tabs become spaces.
 */
export function terminalText(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(UNSAFE, (character) => {
    if (character === '\n') return character;
    if (character === '\t') return '    ';
    const code = character.charCodeAt(0).toString(16);
    return code.length <= 2 ? `\\x${code.padStart(2, '0')}` : `\\u${code.padStart(4, '0')}`;
  });
}

/** Cells that a character takes in a terminal: 0, 1 or 2. */
export function cellsOf(character: string): number {
  if (/^[\p{M}\p{Cf}]$/u.test(character)) return 0;
  const code = character.codePointAt(0) ?? 0;
  return WIDE.some(([from, to]) => code >= from && code <= to) ? 2 : 1;
}

/** Cells that a line takes in a terminal. */
export function widthOf(line: string): number {
  return [...line].reduce((sum, character) => sum + cellsOf(character), 0);
}

/** East Asian wide characters and emoji. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
];
