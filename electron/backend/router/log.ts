import type { RunLog } from '../storage/run-log';
import { api } from './api';

/** Handlers of `contract.log`. */
export function logRouter(log: RunLog) {
  return { list: api.log.list.handler(({ input }) => log.list(input.before, input.limit)) };
}
