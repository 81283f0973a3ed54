import { invalidField } from './api-failure';

/** Bounds of `per_page`. */
export interface PageBounds {
  least: number;
  most: number;
  usual: number;
}

/** Reads `page` and `per_page`. Throws 7001 for anything outside the bounds. */
export function readPaging(url: URL, bounds: PageBounds): { page: number; perPage: number } {
  const read = (name: string, limits: PageBounds) => {
    const text = url.searchParams.get(name);
    if (text === null) return limits.usual;
    const value = Number(text);
    if (!Number.isInteger(value) || value < limits.least || value > limits.most) {
      throw invalidField(
        [name],
        `${name} must be an integer from ${limits.least} to ${limits.most}`,
      );
    }
    return value;
  };
  return {
    page: read('page', { least: 1, most: 1_000_000, usual: 1 }),
    perPage: read('per_page', bounds),
  };
}

/** One page of a list. */
export function pageOf<Item>(items: readonly Item[], page: number, perPage: number): Item[] {
  return items.slice((page - 1) * perPage, page * perPage);
}
