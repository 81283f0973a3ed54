import type { Storage } from '../storage/open-storage';
import { api } from './api';

/** Handlers of `contract.log`. */
export function logRouter({ log, recorder }: Pick<Storage, 'log' | 'recorder'>) {
  return {
    list: api.log.list.handler(({ input }) => {
      recorder.flush();
      return log.list(input.before, input.limit);
    }),
  };
}
