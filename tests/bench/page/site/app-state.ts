import { createRunsStore } from '@renderer/features/compare/state/runs-store';
import { emptyRun } from './empty-run';
import type { StatePath } from './state-path';

const idOf = (column: number): string => `run ${column}`;

/** The app's own store, fed with batches as the backend's feed sends them: adjacent deltas joined. */
export function createAppState(columns: number): StatePath {
  const store = createRunsStore((flush) => void requestAnimationFrame(flush));
  const ids = Array.from({ length: columns }, (_, column) => idOf(column));
  store.put(ids.map((id) => ({ run: emptyRun(id), sequence: 0 })));
  let sequence = 0;
  return {
    receive(deltas) {
      sequence += deltas.length;
      const text = deltas.join('');
      store.receive(
        ids.map((runId) => ({ runId, sequence, events: [{ type: 'text-delta', text }] })),
      );
    },
    subscribe: (column, listener) => store.subscribe(idOf(column), listener),
    read: (column) => store.get(idOf(column))?.text ?? '',
  };
}
