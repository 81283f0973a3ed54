/**
 * Several texts out of one that was pasted: blocks with lines of `---` between them, or, where there is no such line, with
 * empty lines between them.
 */
export function splitBlocks(text: string): string[] {
  const lines = text.replaceAll('\r\n', '\n');
  const separator = /^---+[ \t]*$/m.test(lines) ? /^---+[ \t]*$/m : /\n[ \t]*\n/;
  return lines
    .split(separator)
    .map((block) => block.replaceAll(/^\s*\n|\s+$/g, ''))
    .filter((block) => block !== '');
}
