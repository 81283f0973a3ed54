import { AppFailure, appError } from '@shared/domain/app-error';
import type {
  GatewayLogCondition,
  GatewayLogPage,
  GatewayLogRecord,
} from '@shared/domain/gateway-log';
import { gatewayLogFilters } from '@shared/domain/gateway-log-filters';
import type { JsonObject } from '@shared/domain/json';
import { arrayOf, assertShallow, objectOf } from '@shared/protocol/read-json';
import type { GatewayClient } from '../gateway/gateway-client';
import { requestJson, requestText, type ManagementCall } from '../gateway/request-json';
import { readLogRecord } from './read-log-record';

/** The least that one page may hold (cloudflare-api.md §1.7). */
const LEAST_PER_PAGE = 5;

/** Bytes of one body that are read: the gateway keeps no more of a log entry (cloudflare-api.md §1.7). */
export const BODY_LIMIT = 10 * 1024 * 1024;

/** Which page of which entries. */
export interface LogListing {
  gatewayId: string;
  conditions: readonly GatewayLogCondition[];
  /** Empty: any. */
  search: string;
  /** From 1. */
  page: number;
  perPage: number;
}

/** One entry. */
export interface LogAddress {
  gatewayId: string;
  logId: string;
}

/** A page of a gateway's log, newest first. Throws `AppFailure`. */
export async function listLogs(
  client: GatewayClient,
  { gatewayId, conditions, search, page, perPage }: LogListing,
): Promise<GatewayLogPage> {
  const body = await call(client, {
    path: listPath(gatewayId),
    query: {
      page: String(page),
      per_page: String(Math.max(perPage, LEAST_PER_PAGE)),
      order_by: 'created_at',
      order_by_direction: 'desc',
      ...(search !== '' && { search }),
      ...(conditions.length > 0 && { filters: gatewayLogFilters(conditions) }),
    },
  });
  const records = arrayOf(body['result'])
    .map(readLogRecord)
    .filter((record) => record !== null);
  const total = objectOf(body['result_info'])?.['total_count'];
  return { records, total: typeof total === 'number' ? total : null };
}

/** One entry. Throws `AppFailure`. */
export async function getLog(client: GatewayClient, at: LogAddress): Promise<GatewayLogRecord> {
  const record = readLogRecord((await call(client, { path: entryPath(at) }))['result']);
  if (record) return record;
  throw new AppFailure(
    appError({
      kind: 'protocol',
      code: 'not-a-log-entry',
      message: 'What came back is not a log entry.',
      hint: 'Check the API address.',
    }),
  );
}

/** A body as text, cut at `BODY_LIMIT`. Throws `AppFailure`. */
export function getLogBody(
  client: GatewayClient,
  at: LogAddress,
  which: 'request' | 'response',
): Promise<{ text: string; isCut: boolean }> {
  return requestText(client, { path: `${entryPath(at)}/${which}` }, BODY_LIMIT);
}

/** Changes what an entry was rated. Throws `AppFailure`. */
export async function patchLog(
  client: GatewayClient,
  at: LogAddress,
  body: JsonObject,
): Promise<void> {
  await call(client, { method: 'PATCH', path: entryPath(at), body });
}

function listPath(gatewayId: string): string {
  return `ai-gateway/gateways/${encodeURIComponent(gatewayId)}/logs`;
}

function entryPath({ gatewayId, logId }: LogAddress): string {
  return `${listPath(gatewayId)}/${encodeURIComponent(logId)}`;
}

async function call(client: GatewayClient, request: ManagementCall): Promise<JsonObject> {
  const body = await requestJson(client, request);
  assertShallow(body);
  return body;
}
