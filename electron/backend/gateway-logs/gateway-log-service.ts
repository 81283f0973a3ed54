import { AppFailure } from '@shared/domain/app-error';
import type { GatewayLogBody, GatewayLogPage, GatewayLogRecord } from '@shared/domain/gateway-log';
import type { JsonObject } from '@shared/domain/json';
import type { Connection } from '../account/connection';
import type { GatewayClient } from '../gateway/gateway-client';
import { requestJson } from '../gateway/request-json';
import { explainLogFailure, type LogTask } from './explain-log-failure';
import { getLog, listLogs, patchLog, type LogAddress, type LogListing } from './gateway-log-api';
import { firstDayOf, hasNewLogSystem, logsElsewhere } from './log-system';
import { readLogBody } from './read-log-body';

/** The gateway's own log, of the connected account. Everything throws `AppFailure`. */
export interface GatewayLogService {
  list(listing: LogListing): Promise<GatewayLogPage>;
  get(at: LogAddress): Promise<GatewayLogRecord>;
  bodies(at: LogAddress): Promise<{ request: GatewayLogBody; response: GatewayLogBody }>;
  /** The entry as it is afterwards: only the API knows what it took. */
  patch(at: LogAddress, change: LogChange): Promise<GatewayLogRecord>;
}

/** What is left out stays as it is; null takes it away. */
export interface LogChange {
  /** -1 or 1; 0 is none, as null. */
  feedback?: number | null | undefined;
  /** 0 to 100. */
  score?: number | null | undefined;
  metadata?: Record<string, string | number | boolean> | null | undefined;
}

/** A service that asks for everything anew. */
export function createGatewayLogService(
  connection: Pick<Connection, 'client' | 'status'>,
): GatewayLogService {
  async function perform<Result>(
    task: LogTask,
    work: (client: GatewayClient) => Promise<Result>,
  ): Promise<Result> {
    const client = await connection.client();
    try {
      return client.createRedactor().value(await work(client));
    } catch (error) {
      const explained = explainLogFailure(error, task);
      const isMissing =
        explained instanceof AppFailure && explained.error.code === 'gateway-log-missing';
      if (isMissing) await refuseIfElsewhere(client);
      throw explained;
    }
  }

  /** Throws where an empty log means that the account keeps it elsewhere, inferred from the account's first day. */
  async function refuseIfElsewhere(client: GatewayClient): Promise<void> {
    const { accountId } = await connection.status();
    const accounts = await requestJson(client, {
      path: '/accounts',
      query: { per_page: '50' },
    }).catch(() => ({}));
    const day = firstDayOf(accounts, accountId);
    if (!hasNewLogSystem(day)) return;
    throw new AppFailure(logsElsewhere(`inferred from the account’s first day, ${day}`));
  }

  return {
    list: (listing) =>
      perform({ action: 'list', gatewayId: listing.gatewayId, logId: null }, async (client) => {
        const page = await listLogs(client, listing);
        const asksForAll = listing.conditions.length === 0 && listing.search === '';
        if (page.records.length === 0 && listing.page === 1 && asksForAll) {
          await refuseIfElsewhere(client);
        }
        return page;
      }),
    get: (at) => perform({ action: 'read', ...at }, (client) => getLog(client, at)),
    bodies: (at) =>
      perform({ action: 'read', ...at }, async (client) => {
        const [request, response] = await Promise.all([
          readLogBody(client, at, 'request'),
          readLogBody(client, at, 'response'),
        ]);
        return { request, response };
      }),
    patch: (at, change) =>
      perform({ action: 'change', ...at }, async (client) => {
        await patchLog(client, at, written(change));
        return getLog(client, at).catch((error: unknown) => {
          throw notReadAgain(error);
        });
      }),
  };
}

function written({ feedback, score, metadata }: LogChange): JsonObject {
  return {
    ...(feedback !== undefined && { feedback: feedback === 0 ? null : feedback }),
    ...(score !== undefined && { score }),
    ...(metadata !== undefined && { metadata }),
  };
}

/** The write itself succeeded: to say that it failed would have it made twice. */
function notReadAgain(error: unknown): unknown {
  if (!(error instanceof AppFailure)) return error;
  return new AppFailure({
    ...error.error,
    status: null,
    code: 'gateway-log-not-verified',
    message: `The change was accepted, but the entry could not be read again. ${error.error.message}`,
    hint: 'Read it again to see what it is now.',
  });
}
