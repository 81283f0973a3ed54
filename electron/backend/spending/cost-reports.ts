import { AppFailure, type AppError } from '@shared/domain/app-error';
import { DEFAULT_GATEWAY_ID } from '@shared/domain/gateway';
import { isJsonObject } from '@shared/domain/json';
import type { Run } from '@shared/domain/run';
import type { Settings } from '@shared/domain/settings';
import type { ReportedCost } from '@shared/domain/spending';
import { responseMetadata } from '@shared/protocol/response-metadata';
import type { GatewayClient } from '../gateway/gateway-client';
import { requestJson } from '../gateway/request-json';
import type { Clock } from '../ports';

/** What the gateway's log says of runs. */
export interface CostReports {
  read(client: GatewayClient, about: { account: string; run: Run | null }): Promise<ReportedCost>;
}

/** What reading costs needs. */
export interface CostReportParts {
  settings: { get(): Settings };
  clock: Clock;
}

/** A log is often readable at once; one that is missing for longer will not come (cloudflare-api.md §1.7). */
const LOG_MAY_COME = 60_000;
/** So many answers without a log, and none with one: the account has no logs that can be read. */
const MISSES_TO_GIVE_UP = 3;

/** Asks the log of each answered run, and no more once an account has shown that its logs cannot be read. */
export function createCostReports({ settings, clock }: CostReportParts): CostReports {
  const found = new Map<string, number>();
  const unreadable = new Map<string, string>();
  const missing = new Map<string, Set<string>>();

  async function ask(client: GatewayClient, account: string, run: Run): Promise<ReportedCost> {
    const { logId } = responseMetadata(run.responseHeaders);
    if (logId === null) return nothing('The gateway named no log entry for this answer.');
    const gateway = run.request.policy.gatewayId ?? DEFAULT_GATEWAY_ID;
    const isYoung = clock.now() - endOf(run) < LOG_MAY_COME;
    try {
      const path = `ai-gateway/gateways/${encodeURIComponent(gateway)}/logs/${encodeURIComponent(logId)}`;
      const { result } = await requestJson(client, { path });
      missing.set(account, new Set());
      const cost = isJsonObject(result) ? result['cost'] : null;
      if (typeof cost !== 'number' || !Number.isFinite(cost) || cost < 0) {
        return nothing('The log entry of this answer states no cost.', isYoung);
      }
      found.set(run.id, cost);
      return { usd: cost, problem: null, mayCome: false };
    } catch (error) {
      if (!(error instanceof AppFailure)) throw error;
      return missed(error.error, { account, runId: run.id, isYoung });
    }
  }

  function missed(
    error: AppError,
    { account, runId, isYoung }: { account: string; runId: string; isYoung: boolean },
  ): ReportedCost {
    if (error.kind === 'auth' || error.kind === 'permission') {
      const problem = `The gateway's logs cannot be read with this token. ${error.message}`;
      unreadable.set(account, problem);
      return nothing(problem);
    }
    if (error.status !== 404) {
      return nothing(`The log entry could not be read. ${error.message}`, error.retryable);
    }
    if (isYoung) return nothing('The log entry of this answer is not there yet.', true);
    const runs = (missing.get(account) ?? new Set()).add(runId);
    missing.set(account, runs);
    if (runs.size >= MISSES_TO_GIVE_UP) unreadable.set(account, NO_LOGS);
    return nothing('The gateway has no log entry of this answer.');
  }

  return {
    async read(client, { account, run }) {
      if (run === null) return nothing('This run is not in the log of the app.');
      const cost = found.get(run.id);
      if (cost !== undefined) return { usd: cost, problem: null, mayCome: false };
      if (!settings.get().readReportedCost) {
        return nothing('Reading costs from the gateway is switched off in Settings.');
      }
      if (run.state === 'running') return nothing('The run has not ended.', true);
      const reason = unreadable.get(account);
      return reason === undefined ? ask(client, account, run) : nothing(reason);
    },
  };
}

/** Accounts made since 2026-09-24 keep logs elsewhere (cloudflare-api.md §1.7). */
const NO_LOGS =
  'No log entry could be found for several answers. Accounts made since 24 September 2026 keep their logs in Workers Observability, where the app cannot read them.';

function endOf(run: Run): number {
  return run.startedAt + (run.timings.ended ?? 0);
}

function nothing(problem: string, mayCome = false): ReportedCost {
  return { usd: null, problem, mayCome };
}
