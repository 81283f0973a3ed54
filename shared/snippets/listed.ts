/** Names out of a pasted text in a sentence: the first eight, and each cut where it is long. */
export function listed(names: readonly string[]): string {
  const shown = names.slice(0, 8).map((name) => name.trim().slice(0, 80));
  return names.length > shown.length ? `${shown.join(', ')}, …` : shown.join(', ');
}
