import { createRouterClient } from '@orpc/server';
import type { Backend } from '@electron/backend/create-backend';
import type { BackendClient } from '@shared/contract/contract';
import type { GatewayLogPage, GatewayLogRecord } from '@shared/domain/gateway-log';
import {
  gatewayLogFigures,
  listCost,
  type GatewayLogFigure,
} from '@shared/domain/gateway-log-figures';
import type {
  GatewayLogEntryOptions,
  GatewayLogListOptions,
  GatewayLogOptions,
} from './gateway-log-options';
import { durationOrDash, usd } from './output/figures';
import { tableText } from './output/table-text';

/** The most that one page of the API holds (cloudflare-api.md §1.7). */
const PER_PAGE = 50;

/** How the answer is printed. */
interface Printing {
  json: boolean;
  write: (text: string) => void;
}

/** Prints entries of a gateway's own log, or one of them beside the run that this app knows of it. */
export async function showGatewayLog(
  backend: Backend,
  options: GatewayLogOptions,
  printing: Printing,
): Promise<void> {
  const client: BackendClient = createRouterClient(backend.router);
  if (options.logId === null) await listEntries(client, options, printing);
  else await showEntry(client, options, printing);
}

async function listEntries(
  { gatewayLogs }: BackendClient,
  { gatewayId, conditions, search, limit }: GatewayLogListOptions,
  { json, write }: Printing,
): Promise<void> {
  const found: GatewayLogPage = { records: [], total: null };
  for (let page = 1; found.records.length < limit; page += 1) {
    const perPage = Math.min(PER_PAGE, limit);
    const next = await gatewayLogs.list({ gatewayId, conditions, search, page, perPage });
    found.records.push(...next.records);
    found.total = next.total;
    if (next.records.length < perPage) break;
  }
  const records = found.records.slice(0, limit);
  if (json) {
    write(`${JSON.stringify({ ...found, records: records.map(({ raw }) => raw) }, null, 2)}\n`);
    return;
  }
  write(tableText([HEAD, ...records.map(rowOf)]));
  write(`${records.length} of ${found.total ?? 'unknown'} entries\n`);
}

const HEAD = [
  'TIME (UTC)',
  'MODEL',
  'PROVIDER',
  'HTTP',
  'CACHE',
  'DURATION',
  'TOKENS',
  'COST',
  'LOG ID',
];

function rowOf(record: GatewayLogRecord): string[] {
  const { createdAt, cached, tokensIn, tokensOut } = record;
  return [
    createdAt.slice(0, 19).replace('T', ' '),
    record.model ?? '–',
    record.provider ?? '–',
    String(record.status ?? (record.success === false ? 'failed' : '–')),
    cached === null ? '–' : cached ? 'HIT' : 'MISS',
    durationOrDash(record.duration),
    `${tokensIn ?? '–'} → ${tokensOut ?? '–'}`,
    usd(record.cost),
    record.id,
  ];
}

async function showEntry(
  { gatewayLogs, models }: BackendClient,
  { gatewayId, logId }: GatewayLogEntryOptions,
  { json, write }: Printing,
): Promise<void> {
  const at = { gatewayId, logId };
  const record = await gatewayLogs.get(at);
  const run = await gatewayLogs.ownRun({ logId });
  const model = run && (await models.list()).models.find(({ id }) => id === run.request.model);
  const own = run && { run, estimate: listCost(run, model?.price) };
  const figures = gatewayLogFigures(record, own);
  if (json) {
    const bodies = await gatewayLogs.bodies(at);
    const { raw } = record;
    write(
      `${JSON.stringify({ record: raw, ...bodies, runId: run?.id ?? null, figures }, null, 2)}\n`,
    );
    return;
  }
  write(tableText([['FIGURE', 'GATEWAY', 'THIS APP', 'DIFFERENCE'], ...figures.map(lineOf)]));
  write(tableText(restOf(record)));
  write(run ? `Run of this app: ${run.id}\n` : 'No run in this app’s log has this id.\n');
}

function lineOf({ label, gateway, app, difference, isUsual }: GatewayLogFigure): string[] {
  const mark = difference === null || isUsual ? '' : '≠ ';
  return [label, gateway, app ?? '–', difference === null ? '' : `${mark}${difference}`];
}

function restOf({ createdAt, feedback, score, metadata }: GatewayLogRecord): string[][] {
  return [
    ['Time', createdAt],
    ['Feedback', String(feedback ?? 'none')],
    ['Score', String(score ?? 'none')],
    ['Metadata', metadata === null ? 'none' : JSON.stringify(metadata)],
  ];
}
