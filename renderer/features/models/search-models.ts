import type { Model } from '@shared/domain/model';
import type { ModelTask } from '@shared/domain/model-task';

/** What a model must match: all words, anywhere in its id, name, author or description. */
export interface ModelSearch {
  search: string;
  task: ModelTask | 'all';
}

/** The models that match, in their order. */
export function searchModels(models: readonly Model[], { search, task }: ModelSearch): Model[] {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return models.filter((model) => {
    if (task !== 'all' && model.task !== task) return false;
    const text =
      `${model.id} ${model.name} ${model.author} ${model.description ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** The columns by which the catalogue can be sorted. */
export type ModelOrder = 'name' | 'author' | 'task' | 'context' | 'input' | 'output';

/** Sorted by one column; unknown figures stand last in either direction. */
export function sortModels(
  models: readonly Model[],
  order: { by: ModelOrder; descending: boolean },
): Model[] {
  const sign = order.descending ? -1 : 1;
  return models.toSorted((a, b) => {
    const x = sortKey(a, order.by);
    const y = sortKey(b, order.by);
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    if (typeof x === 'number' && typeof y === 'number') return sign * (x - y);
    return sign * String(x).localeCompare(String(y));
  });
}

function sortKey(model: Model, by: ModelOrder): string | number | null {
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
