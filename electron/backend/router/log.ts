import type { Storage } from '../storage/open-storage';
import { api } from './api';

/** Handlers of `contract.log`. */
export function logRouter({
  log,
  search,
  recorder,
  clearLog,
  removeRuns,
}: Pick<Storage, 'log' | 'search' | 'recorder' | 'clearLog' | 'removeRuns'>) {
  return {
    list: api.log.list.handler(({ input }) => {
      recorder.flush();
      return log.list(input.before, input.limit);
    }),
    search: api.log.search.handler(({ input }) => {
      recorder.flush();
      return search.search(input);
    }),
    choices: api.log.choices.handler(() => {
      recorder.flush();
      return search.choices();
    }),
    sums: api.log.sums.handler(({ input }) => {
      recorder.flush();
      return search.sums(input.filter);
    }),
    statistics: api.log.statistics.handler(({ input }) => {
      recorder.flush();
      return search.statistics(input.filter, input.buckets);
    }),
    mark: api.log.mark.handler(({ input: { runIds, ...marks } }) => {
      recorder.flush();
      log.mark(runIds, marks);
    }),
    remove: api.log.remove.handler(({ input }) => removeRuns(input.runIds)),
    size: api.log.size.handler(() => {
      recorder.flush();
      return log.size();
    }),
    clear: api.log.clear.handler(() => clearLog()),
  };
}
