import { keepNewest } from '../keep-newest';
import type { StoredLog } from './log-entry';

/** The log entries of all gateways, oldest first. */
export interface LogStore {
  add(log: Omit<StoredLog, 'readableAt'>): void;
  /** Those of one gateway that can be read by now. */
  readable(gatewayId: string): StoredLog[];
  remove(logs: readonly StoredLog[]): void;
  /** USD that a gateway's requests cost since the given time, epoch ms. */
  spentSince(gatewayId: string, since: number): number;
}

const MOST_LOGS = 5_000;

/** An empty log; entries can be read `delay` ms after they were written (cloudflare-api.md §1.7). */
export function createLogStore(now: () => number, delay: number): LogStore {
  let logs: StoredLog[] = [];
  return {
    add: (log) => {
      logs.push({ ...log, readableAt: now() + delay });
      keepNewest(logs, MOST_LOGS, bodyLength);
    },
    readable: (gatewayId) =>
      logs.filter((log) => log.gatewayId === gatewayId && log.readableAt <= now()),
    remove: (gone) => {
      logs = logs.filter((log) => !gone.includes(log));
    },
    spentSince: (gatewayId, since) =>
      logs
        .filter((log) => log.gatewayId === gatewayId)
        .filter((log) => Date.parse(log.record.created_at) >= since)
        .reduce((sum, log) => sum + log.record.cost, 0),
  };
}

function bodyLength({ requestBody, responseBody }: StoredLog): number {
  return (requestBody?.length ?? 0) + (responseBody?.length ?? 0);
}
