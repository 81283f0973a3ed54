import { useSyncExternalStore } from 'react';
import { connection } from './client';
import type { ConnectionState } from './connection';

/** The state of the connection, for a component. */
export function useConnectionState(): ConnectionState {
  return useSyncExternalStore(connection.subscribe, connection.getState);
}
