/** Characters of all bodies that are remembered together; requests with images are megabytes each. */
const MOST_CHARACTERS = 64 * 1024 * 1024;

/** Forgets the oldest of `items` until at most `most` are left, of 64 Mi characters together; the newest stays whatever its size. */
export function keepNewest<Item>(
  items: Item[],
  most: number,
  charactersOf: (item: Item) => number,
): void {
  let characters = 0;
  const tooMany = items.findLastIndex((item, at) => {
    characters += charactersOf(item);
    const kept = items.length - at;
    return kept > 1 && (kept > most || characters > MOST_CHARACTERS);
  });
  items.splice(0, tooMany + 1);
}
