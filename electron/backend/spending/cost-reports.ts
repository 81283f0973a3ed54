import { AppFailure, type AppError } from '@shared/domain/app-error';
import { DEFAULT_GATEWAY_ID } from '@shared/domain/gateway';
import { LOG_MAY_COME } from '@shared/domain/gateway-log';
import { isJsonObject, type Json } from '@shared/domain/json';
import type { Run } from '@shared/domain/run';
import type { Settings } from '@shared/domain/settings';
import type { LogEntryTimes, ReportedCost } from '@shared/domain/spending';
import { responseMetadata } from '@shared/protocol/response-metadata';
import { reasonOf } from '../catalog/reason';
import type { GatewayClient } from '../gateway/gateway-client';
import { requestJson } from '../gateway/request-json';
import type { KnownCost } from '../storage/cache-savings';
import type { Clock } from '../ports';

/** What the gateway's log says of runs. */
export interface CostReports {
  /** `account` names whose log it is. */
  read(client: GatewayClient, about: { account: string; run: Run | null }): Promise<ReportedCost>;
}

/** What was read before. */
export interface KnownCosts {
  get(runId: string): KnownCost | null;
  keep(runId: string, said: KnownCost): void;
}

/** What reading costs needs. */
export interface CostReportParts {
  known: KnownCosts;
  settings: { get(): Settings };
  clock: Clock;
}

/** One answered run, and where its log entry must be. */
interface Asked {
  run: Run;
  gateway: string;
  logId: string;
  /** Account and gateway: what of one log is known of all its entries. */
  log: string;
}

/** So many answers without an entry, and none with one: the log cannot be read at all. */
const MISSES_TO_GIVE_UP = 3;
/** Refusals that say nothing about the next call. */
const PASSING = new Set([408, 429]);

/** Accounts made since 2026-09-24 keep logs elsewhere (cloudflare-api.md §1.7). */
const NO_LOGS =
  'No log entry could be found for several answers. Accounts made since 24 September 2026 keep their logs in Workers Observability, where the app cannot read them.';

/** Asks for the log entry of each run, and no more once a log has shown that it cannot be read. */
export function createCostReports({ known, settings, clock }: CostReportParts): CostReports {
  const unreadable = new Map<string, string>();
  const misses = new Map<string, Set<string>>();

  async function ask(client: GatewayClient, asked: Asked): Promise<ReportedCost> {
    const { run, gateway, logId, log } = asked;
    try {
      const [name, id] = [gateway, logId].map(encodeURIComponent);
      const { result } = await requestJson(client, {
        path: `ai-gateway/gateways/${name}/logs/${id}`,
      });
      misses.set(log, new Set());
      const record = isJsonObject(result) ? result : {};
      const entry = entryTimes(record);
      const cost = amountOf(record['cost']);
      if (cost === null) {
        return { ...nothing('The log entry of this answer states no cost.', isYoung(run)), entry };
      }
      known.keep(run.id, { usd: cost, entry });
      return stated({ usd: cost, entry });
    } catch (error) {
      if (!(error instanceof AppFailure)) throw error;
      return missed(error.error, asked);
    }
  }

  function missed(error: AppError, { run, log }: Asked): ReportedCost {
    const { status } = error;
    if (status === 404) return missing(run, log);
    if (status === null || status >= 500 || PASSING.has(status)) {
      return nothing(`The log entry could not be read. ${reasonOf(error)}`, error.retryable);
    }
    const problem = `The gateway's log cannot be read. ${reasonOf(error)}`;
    unreadable.set(log, problem);
    return nothing(problem);
  }

  function missing(run: Run, log: string): ReportedCost {
    if (isYoung(run)) return nothing('The log entry of this answer is not there yet.', true);
    const runs = (misses.get(log) ?? new Set<string>()).add(run.id);
    misses.set(log, runs);
    if (runs.size >= MISSES_TO_GIVE_UP) unreadable.set(log, NO_LOGS);
    return nothing('The gateway has no log entry of this answer.');
  }

  function isYoung(run: Run): boolean {
    return clock.now() - run.startedAt - (run.timings.ended ?? 0) < LOG_MAY_COME;
  }

  return {
    async read(client, { account, run }) {
      if (run === null) return nothing('This run is not in the log of the app.');
      const kept = known.get(run.id);
      if (kept !== null) return stated(kept);
      if (!settings.get().readReportedCost) {
        return nothing('Reading costs from the gateway is switched off in Settings.');
      }
      if (run.state === 'running') return nothing('The run has not ended.', true);
      const { gatewayId, collectLog } = run.request.policy;
      if (collectLog === false) {
        return nothing('This request asked the gateway to keep no log entry.');
      }
      const { logId } = responseMetadata(run.responseHeaders);
      if (logId === null) return nothing('The gateway named no log entry for this answer.');
      const gateway = gatewayId ?? DEFAULT_GATEWAY_ID;
      const log = `${account} ${gateway}`;
      const reason = unreadable.get(log);
      return reason === undefined ? ask(client, { run, gateway, logId, log }) : nothing(reason);
    },
  };
}

function stated({ usd, entry }: KnownCost): ReportedCost {
  return { usd, problem: null, mayCome: false, ...(entry === null ? {} : { entry }) };
}

function entryTimes(record: Record<string, Json>): LogEntryTimes {
  return { duration: amountOf(record['duration']), step: amountOf(record['step']) };
}

function amountOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null;
}

/** No figure, and why. */
export function nothing(problem: string, mayCome = false): ReportedCost {
  return { usd: null, problem, mayCome };
}
