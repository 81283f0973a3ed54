import { useMemo } from 'react';
import { useSearch } from 'wouter/use-browser-location';
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
  const search = useSearch();
  const view = useMemo((): ModelView => {
    const parameters = new URLSearchParams(search);
    return {
      filters: readFilters(parameters),
      order: readOrder(parameters.get('sort')),
      chosen: parameters.get('model'),
    };
  }, [search]);
  const change = (part: Partial<ModelView>) => {
    const { filters, order, chosen } = { ...view, ...part };
    const sort = writeOrder(order);
    const parameters = new URLSearchParams({
      ...writeFilters(filters),
      ...(sort === null ? {} : { sort }),
      ...(chosen === null ? {} : { model: chosen }),
    }).toString();
    const query = parameters === '' ? '' : `?${parameters}`;
    history.replaceState(history.state, '', `${location.pathname}${query}${location.hash}`);
  };
  return [view, change];
}
