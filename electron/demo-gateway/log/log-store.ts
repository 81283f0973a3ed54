import type { StoredLog } from './log-entry';

/** The log entries of all gateways, oldest first. */
export interface LogStore {
  add(log: Omit<StoredLog, 'readableAt'>): void;
  /** Those of one gateway that can be read by now. */
  readable(gatewayId: string): StoredLog[];
  /** Throws nothing: undefined for an unknown id and for one that is still on its way. */
  find(gatewayId: string, id: string): StoredLog | undefined;
  remove(logs: readonly StoredLog[]): void;
  /** USD that a gateway's requests cost since the given time, epoch ms. */
  spentSince(gatewayId: string, since: number): number;
}

const MOST_LOGS = 5_000;

/** An empty log; entries can be read `delay` ms after they were written (cloudflare-api.md §1.7). */
export function createLogStore(now: () => number, delay: number): LogStore {
  let logs: StoredLog[] = [];
  const readable = (gatewayId: string) =>
    logs.filter((log) => log.gatewayId === gatewayId && log.readableAt <= now());
  return {
    add: (log) => {
      logs.push({ ...log, readableAt: now() + delay });
      if (logs.length > MOST_LOGS) logs.shift();
    },
    readable,
    find: (gatewayId, id) => readable(gatewayId).find((log) => log.record.id === id),
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
