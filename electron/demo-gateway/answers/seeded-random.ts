/** Chance that repeats itself: the same key gives the same choices on every machine. */
export interface SeededRandom {
  /** From 0 up to but not including 1. */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  /** One of the items. Throws on an empty list. */
  pick<Item>(items: readonly Item[]): Item;
  /** One of the items, none of them again before all have come. Throws on an empty list. */
  deal<Item>(items: readonly Item[]): Item;
}

/** FNV-1a, 32 bit. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** The generator mulberry32, started from a hash of `key`. */
export function createRandom(key: string): SeededRandom {
  let state = hashText(key);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(next() * items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  const undealt = new Map<readonly unknown[], unknown[]>();
  return {
    next,
    whole: (least, most) => least + Math.floor(next() * (most - least + 1)),
    pick,
    deal: <Item>(items: readonly Item[]): Item => {
      const left = (undealt.get(items) ?? []) as Item[];
      const rest = left.length > 0 ? left : [...items];
      const item = pick(rest);
      undealt.set(
        items,
        rest.filter((other) => other !== item),
      );
      return item;
    },
  };
}
