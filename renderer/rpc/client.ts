import { createORPCClient } from '@orpc/client';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { BackendClient } from '@shared/contract/contract';
import { createConnection } from './connection';
import { openMessagePortPipe } from './message-port-pipe';
import type { OpenPipe } from './pipe';
import { createSessionKeeper } from './session';
import { openWebSocketPipe } from './web-socket-pipe';

/** The page's one connection; `connection.subscribe` tells when to watch the runs anew. */
export const connection = createConnection(choosePipe());

/** Every power of the backend, typed. Rejections go through `toAppError`. */
export const client: BackendClient = createORPCClient(connection.link);

/** The same as options for TanStack Query: `useQuery(query.models.list.queryOptions())`. */
export const query = createTanstackQueryUtils(client);

function choosePipe(): OpenPipe {
  if (location.protocol === 'app:') return openMessagePortPipe;
  const sessions = createSessionKeeper();
  return ({ takeOver }) => openWebSocketPipe({ sessions, takeOver });
}
