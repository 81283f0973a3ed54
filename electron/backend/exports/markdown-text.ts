/** Text as a block in which nothing is markup: its fence is longer than any inside. */
export function fenced(text: string): string {
  let longest = 0;
  for (const [ticks] of text.matchAll(/`+/g)) longest = Math.max(longest, ticks.length);
  const fence = '`'.repeat(Math.max(3, longest + 1));
  return `${fence}text\n${text.replaceAll(/\r\n?/g, '\n')}\n${fence}\n`;
}

/** Text as part of a line, in which nothing is markup: neither Markdown nor HTML, and no address becomes a link. */
export function inline(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_[\]|~$]/g, String.raw`\$&`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('@', '&#64;')
    .replaceAll('://', '&#58;//')
    .replaceAll(/www\./gi, (www) => `${www.slice(0, 3)}&#46;`)
    .replace(/^[-+#=]/, String.raw`\$&`)
    .replace(/^(\d+)([.)])(?=\s|$)/, String.raw`$1\$2`);
}

/** A table; its cells are texts of which nothing is markup. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(inline).join(' | ')} |\n`;
  return `${line(head)}|${' --- |'.repeat(head.length)}\n${rows.map(line).join('')}`;
}
