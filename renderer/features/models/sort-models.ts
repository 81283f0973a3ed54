import type { Model } from '@shared/domain/model';

const COLUMNS = ['name', 'author', 'task', 'context', 'input', 'output'] as const;

/** The columns by which the catalogue can be sorted. */
export type SortColumn = (typeof COLUMNS)[number];

/** One column and a direction. */
export interface ModelOrder {
  by: SortColumn;
  descending: boolean;
}

/** How the catalogue stands when nothing else was asked for. */
const BY_AUTHOR: ModelOrder = { by: 'author', descending: false };

/** Reads `input` or, turned round, `-input`; anything else is the order by author. */
export function readOrder(text: string | null): ModelOrder {
  const by = COLUMNS.find((column) => column === text?.replace(/^-/, ''));
  return by === undefined ? BY_AUTHOR : { by, descending: text?.startsWith('-') ?? false };
}

/** What `readOrder` reads back; null for the usual order. */
export function writeOrder({ by, descending }: ModelOrder): string | null {
  if (by === BY_AUTHOR.by && descending === BY_AUTHOR.descending) return null;
  return `${descending ? '-' : ''}${by}`;
}

/** Sorted by one column, then by name; unknown figures, and models that are not listed, stand last in either direction. */
export function sortModels(models: readonly Model[], { by, descending }: ModelOrder): Model[] {
  const sign = descending ? -1 : 1;
  return models.toSorted((a, b) => {
    if (a.gone !== b.gone) return Number(a.gone) - Number(b.gone);
    const x = sortKey(a, by);
    const y = sortKey(b, by);
    if (x === null || y === null)
      return Number(x === null) - Number(y === null) || a.name.localeCompare(b.name);
    const order =
      typeof x === 'number' && typeof y === 'number' ? x - y : String(x).localeCompare(String(y));
    return sign * order || a.name.localeCompare(b.name);
  });
}

function sortKey(model: Model, by: SortColumn): string | number | null {
  switch (by) {
    case 'name':
      return model.name;
    case 'author':
      return model.author;
    case 'task':
      return model.task;
    case 'context':
      return model.contextWindow;
    case 'input':
      return model.price?.input ?? null;
    case 'output':
      return model.price?.output ?? null;
  }
}
