import type { LogEntry } from '@shared/contract/log';
import type { Row } from './database';

/** The columns that a line of the log is made of. */
export const ENTRY_COLUMNS = `id, started_at, state, model, format, prompt, status, cache_status, first_text_after,
  ended_after, usage, gateway, finish_reason, cost, reported_cost, pinned, note`;

/** A row of `runs` as a line of the log. */
export function toLogEntry(row: Row): LogEntry {
  return {
    runId: String(row['id']),
    startedAt: Number(row['started_at']),
    state: row['state'] as LogEntry['state'],
    model: String(row['model']),
    format: row['format'] as LogEntry['format'],
    status: numberOrNull(row['status']),
    prompt: String(row['prompt']),
    cacheStatus: textOrNull(row['cache_status']),
    firstTextAfter: numberOrNull(row['first_text_after']),
    endedAfter: numberOrNull(row['ended_after']),
    usage: row['usage'] === null ? null : JSON.parse(String(row['usage'])),
    gateway: textOrNull(row['gateway']),
    finishReason: textOrNull(row['finish_reason']),
    cost: numberOrNull(row['cost']),
    isReported: row['reported_cost'] !== null,
    pinned: row['pinned'] === 1,
    note: String(row['note']),
  };
}

function numberOrNull(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
