import type { Storage } from '../storage/open-storage';
import { api } from './api';

/** Handlers of `contract.log`. */
export function logRouter({
  log,
  recorder,
  clearLog,
}: Pick<Storage, 'log' | 'recorder' | 'clearLog'>) {
  return {
    list: api.log.list.handler(({ input }) => {
      recorder.flush();
      return log.list(input.before, input.limit);
    }),
    size: api.log.size.handler(() => {
      recorder.flush();
      return log.size();
    }),
    clear: api.log.clear.handler(() => clearLog()),
  };
}
