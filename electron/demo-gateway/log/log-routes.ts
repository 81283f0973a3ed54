import { isJsonObject } from '@shared/domain/json';
import { authorize } from '../account/authorize';
import { NEWER_ACCOUNT_ID, type Permission } from '../account/tokens';
import type { DemoState } from '../demo-state';
import { gatewayMissing } from '../gateway/gateway-store';
import { ApiFailure, invalidField } from '../http/api-failure';
import { resultInfo, v4Result } from '../http/envelopes';
import type { Exchange } from '../http/exchange';
import { readJsonBody } from '../http/json-body';
import { pageOf, readPaging } from '../http/paging';
import { sendReply } from '../http/reply';
import type { PathParameters, Route } from '../http/router';
import { logDetail, type StoredLog } from './log-entry';
import { queryLogs } from './log-query';

const LIST = '/accounts/:account/ai-gateway/gateways/:gateway/logs';
const ITEM = `${LIST}/:log`;

/** List, read, rate and delete log entries (cloudflare-api.md §1.7). */
export const LOG_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    pattern: LIST,
    handle: (exchange, state, path) => {
      const logs = gatewayLogs(exchange, state, { path, permission: 'gateway-read' });
      const { page, perPage } = readPaging(exchange.url, { least: 5, most: 50, usual: 20 });
      const found = queryLogs(logs, exchange.url.searchParams);
      const here = pageOf(found, page, perPage).map((log) => log.record);
      const info = resultInfo(page, perPage, { here: here.length, all: found.length });
      sendReply(exchange, { status: 200, body: v4Result(here, info) });
    },
  },
  {
    method: 'DELETE',
    pattern: LIST,
    handle: (exchange, state, path) => {
      const logs = gatewayLogs(exchange, state, { path, permission: 'gateway-edit' });
      const found = queryLogs(logs, exchange.url.searchParams);
      const limit = Number(exchange.url.searchParams.get('limit') ?? found.length);
      state.logs.remove(found.slice(0, limit));
      sendReply(exchange, { status: 200, body: { success: true } });
    },
  },
  {
    method: 'GET',
    pattern: ITEM,
    handle: (exchange, state, path) => {
      const log = oneLog(exchange, state, { path, permission: 'gateway-read' });
      sendReply(exchange, { status: 200, body: v4Result(logDetail(log)) });
    },
  },
  {
    method: 'GET',
    pattern: `${ITEM}/request`,
    handle: (exchange, state, path) => {
      const log = oneLog(exchange, state, { path, permission: 'gateway-read' });
      sendBody(exchange, log.requestBody);
    },
  },
  {
    method: 'GET',
    pattern: `${ITEM}/response`,
    handle: (exchange, state, path) => {
      const log = oneLog(exchange, state, { path, permission: 'gateway-read' });
      sendBody(exchange, log.responseBody);
    },
  },
  { method: 'PATCH', pattern: ITEM, handle: rateLog },
];

interface Access {
  path: PathParameters;
  permission: Permission;
}

function gatewayLogs(exchange: Exchange, state: DemoState, access: Access): StoredLog[] {
  const { account = '', gateway = '' } = access.path;
  authorize(exchange, account, access.permission);
  if (!state.gateways.find(gateway)) throw gatewayMissing();
  // Assumption: for an account with the newer log system the Logs API answers, and is empty (cloudflare-api.md §11.17).
  if (account.toLowerCase() === NEWER_ACCOUNT_ID) return [];
  return state.logs.readable(gateway);
}

function oneLog(exchange: Exchange, state: DemoState, access: Access): StoredLog {
  const logs = gatewayLogs(exchange, state, access);
  const log = logs.find(({ record }) => record.id === access.path['log']);
  if (log) return log;
  // The words were seen live; assumption: status and code.
  throw new ApiFailure({ status: 404, code: 7002, message: 'Log not found' });
}

/** Bodies come bare, as they went over the wire. Assumption: 404 where the payload was not kept. */
function sendBody(exchange: Exchange, body: string | null): void {
  if (body === null) throw new ApiFailure({ status: 404, code: 7002, message: 'Log not found' });
  sendReply(exchange, { status: 200, body });
}

function rateLog(exchange: Exchange, state: DemoState, path: PathParameters): void {
  const { record } = oneLog(exchange, state, { path, permission: 'gateway-edit' });
  const { feedback, score, metadata } = readJsonBody(exchange);
  if (feedback !== undefined) {
    if (feedback !== 1 && feedback !== -1 && feedback !== null) {
      throw invalidField(['body', 'feedback'], 'Expected 1, -1 or null');
    }
    record.feedback = feedback;
  }
  if (score !== undefined) {
    if (typeof score !== 'number' && score !== null) {
      throw invalidField(['body', 'score'], 'Expected number or null');
    }
    record.score = score;
  }
  if (metadata !== undefined) {
    if (!isJsonObject(metadata) && metadata !== null) {
      throw invalidField(['body', 'metadata'], 'Expected object or null');
    }
    record.metadata = metadata;
  }
  sendReply(exchange, { status: 200, body: v4Result({}) });
}
