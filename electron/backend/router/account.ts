import type { Connection } from '../account/connection';
import { api } from './api';

/** Handlers of `contract.account`. */
export function accountRouter(connection: Connection) {
  return {
    status: api.account.status.handler(() => connection.status()),
    connect: api.account.connect.handler(({ input }) => connection.connect(input)),
    forget: api.account.forget.handler(() => connection.forget()),
  };
}
