import type { Connection } from '../account/connection';
import { api } from './api';

/** Handlers of `contract.account`. */
export function accountRouter(connection: Connection) {
  return {
    status: api.account.status.handler(() => connection.status()),
    connect: api.account.connect.handler(({ input }) => connection.connect(input)),
    retry: api.account.retry.handler(() => connection.retry()),
    confirmOrigin: api.account.confirmOrigin.handler(({ input }) =>
      connection.confirmOrigin(input.origin),
    ),
    visibleAccounts: api.account.visibleAccounts.handler(({ input }) =>
      connection.visibleAccounts(input.token),
    ),
    forget: api.account.forget.handler(() => connection.forget()),
  };
}
