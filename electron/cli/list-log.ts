import { createRouterClient } from '@orpc/server';
import type { Backend } from '@electron/backend/create-backend';
import type { LogEntry } from '@shared/contract/log';
import type { LogOptions } from './log-options';
import { durationOrDash, usd } from './output/figures';
import { shortened } from './output/shortened';
import { tableText } from './output/table-text';

/** Prints runs of the log, newest first, as a table or as one JSON object with `entries` and `total`. */
export async function listLog(
  backend: Backend,
  { filter, limit, json }: LogOptions & { json: boolean },
  write: (text: string) => void,
): Promise<void> {
  const page = await createRouterClient(backend.router).log.search({
    filter,
    order: 'startedAt',
    descending: true,
    offset: 0,
    limit,
  });
  if (json) {
    write(`${JSON.stringify(page, null, 2)}\n`);
    return;
  }
  write(tableText([HEAD, ...page.entries.map(rowOf)]));
  write(`${page.entries.length} of ${page.total} runs\n`);
}

/** Characters of a prompt that a line has room for. */
const MOST_PROMPT = 48;

const HEAD = [
  'TIME (UTC)',
  'MODEL',
  'STATE',
  'HTTP',
  'CACHE',
  'FIRST',
  'TOTAL',
  'COST',
  'PROMPT',
  'RUN',
];

function rowOf(entry: LogEntry): string[] {
  const cost = usd(entry.cost);
  return [
    new Date(entry.startedAt).toISOString().slice(0, 19).replace('T', ' '),
    entry.model,
    `${entry.pinned ? '* ' : ''}${entry.state}`,
    entry.status === null ? '–' : String(entry.status),
    entry.cacheStatus ?? '–',
    durationOrDash(entry.firstTextAfter),
    durationOrDash(entry.endedAfter),
    entry.cost === null || entry.isReported ? cost : `${cost} est.`,
    shortened(entry.prompt, MOST_PROMPT),
    entry.runId,
  ];
}
