import { useMemo } from 'react';
import { useSearchParams } from 'wouter';
import { readFilters, writeFilters, type ModelFilters } from './model-filters';
import { readOrder, writeOrder, type ModelOrder } from './sort-models';

/** What the Models screen shows, as its address says: a reload, and coming back, show the same. */
export interface ModelView {
  filters: ModelFilters;
  order: ModelOrder;
  /** The model whose details are open. */
  chosen: string | null;
}

/** Filters, order and the chosen model, kept in the address; a change replaces the entry of the history. */
export function useModelView(): [ModelView, (change: Partial<ModelView>) => void] {
  const [parameters, setParameters] = useSearchParams();
  const view = useMemo(
    (): ModelView => ({
      filters: readFilters(parameters),
      order: readOrder(parameters.get('sort')),
      chosen: parameters.get('model'),
    }),
    [parameters],
  );
  const change = (part: Partial<ModelView>) => {
    const { filters, order, chosen } = { ...view, ...part };
    const sort = writeOrder(order);
    setParameters(
      {
        ...writeFilters(filters),
        ...(sort === null ? {} : { sort }),
        ...(chosen === null ? {} : { model: chosen }),
      },
      { replace: true },
    );
  };
  return [view, change];
}
