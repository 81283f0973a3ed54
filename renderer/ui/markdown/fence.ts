/** How a fenced code block began. */
export interface Fence {
  /** Spaces before the fence, 0 to 3: as many are taken from each line. */
  indent: number;
  /** The language after the fence, or an empty string. */
  language: string;
  /** Tells whether a line (without its line end) ends the block. */
  closes: (line: string) => boolean;
}

const OPENING = /^( {0,3})(`{3,}(?=[^`\n]*$)|~{3,})([^\n]*)$/;

/** Reads the first line of a code block, or null if the line (without its line end) does not open one. */
export function openFence(line: string): Fence | null {
  const match = OPENING.exec(line);
  if (!match) return null;
  const [, indent = '', mark = '', info = ''] = match;
  // The library ends a block at the same run of marks, followed by any marks and spaces.
  const closing = new RegExp(`^ {0,3}${mark}[~\`]* *$`);
  return {
    indent: indent.length,
    language: info.trim().split(/\s+/)[0] ?? '',
    closes: (line) => closing.test(line),
  };
}

/** A line of code without the indentation that the fence had. */
export function dedent(line: string, indent: number): string {
  let spaces = 0;
  while (spaces < indent && line[spaces] === ' ') spaces++;
  return line.slice(spaces);
}
