import type { StatePath } from './state-path';

/** The floor: one tiny store per column, flushed once per frame. */
export function createFloorState(columns: number): StatePath {
  const stores = Array.from({ length: columns }, () => ({
    text: '',
    waiting: '',
    listeners: new Set<() => void>(),
  }));
  let scheduled = false;

  const flush = (): void => {
    scheduled = false;
    for (const store of stores) {
      if (store.waiting === '') continue;
      store.text += store.waiting;
      store.waiting = '';
      for (const listener of store.listeners) listener();
    }
  };

  return {
    receive(deltas) {
      for (const store of stores) for (const delta of deltas) store.waiting += delta;
      if (scheduled) return;
      scheduled = true;
      requestAnimationFrame(flush);
    },
    subscribe(column, listener) {
      stores[column]?.listeners.add(listener);
      return () => stores[column]?.listeners.delete(listener);
    },
    read: (column) => stores[column]?.text ?? '',
  };
}
