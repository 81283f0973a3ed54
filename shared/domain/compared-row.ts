/** One thing looked at in several places side by side; null: it is not there. */
export interface ComparedRow {
  name: string;
  values: (string | null)[];
}

/** True where every place has the same. */
export function isSame({ values }: ComparedRow): boolean {
  return values.every((value) => value === values[0]);
}

/** One row per name, in the order in which the names first appear. */
export function compareValues(places: readonly ReadonlyMap<string, string>[]): ComparedRow[] {
  const names = new Set(places.flatMap((place) => [...place.keys()]));
  return [...names].map((name) => ({
    name,
    values: places.map((place) => place.get(name) ?? null),
  }));
}
