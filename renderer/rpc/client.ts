import { createORPCClient } from '@orpc/client';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { BackendClient } from '@shared/contract/contract';
import { createConnection } from './connection';
import { openMessagePortPipe } from './message-port-pipe';
import { openLinksInTabs } from './open-links-in-tabs';
import { createSessionKeeper } from './session';
import { openWebSocketPipe } from './web-socket-pipe';

/** Only the loopback page has a session; only it can be open in more than one tab. */
const sessions = location.protocol === 'app:' ? null : createSessionKeeper();

/** The page's one connection; `connection.subscribe` tells when to watch the runs anew. */
export const connection = {
  ...createConnection(sessions ? () => openWebSocketPipe(sessions) : openMessagePortPipe),
  /** From `taken-over`: use the app in this tab. */
  takeOver: () => sessions?.takeOver(),
};

/** Every power of the backend, typed. Rejections go through `toAppError`. */
export const client: BackendClient = createORPCClient(
  sessions ? openLinksInTabs(connection.link) : connection.link,
);

/** The same as options for TanStack Query: `useQuery(query.models.list.queryOptions())`. */
export const query = createTanstackQueryUtils(client);
