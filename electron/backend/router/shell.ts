import type { Shell } from '../shell/shell';
import { api } from './api';

/** Handlers of `contract.shell`. */
export function shellRouter(shell: Shell) {
  return {
    info: api.shell.info.handler(() => shell.info()),
    openExternal: api.shell.openExternal.handler(({ input }) => shell.openExternal(input.url)),
  };
}
