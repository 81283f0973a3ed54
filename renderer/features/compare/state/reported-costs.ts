import type { Run } from '@shared/domain/run';
import type { ReportedCost } from '@shared/domain/spending';
import { cacheStatusOf } from './cache-status';
import type { RunsStore } from './runs-store';
import type { WorkspaceStore } from './workspace-store';

/** The log of a streamed answer may be a moment late (cloudflare-api.md §1.7): ms before each further question. */
const PAUSES = [1_000, 2_000, 4_000, 8_000];

/** What the gateway's own log says that answers cost. */
export interface ReportedCosts {
  /** Undefined while nothing is known yet, and for runs that nothing is asked of. */
  get(runId: string): ReportedCost | undefined;
  subscribe(listener: () => void): () => void;
  /** Counts what `subscribe` reports. */
  version(): number;
}

/** What asking needs. */
export interface ReportedCostsOptions {
  runs: Pick<RunsStore, 'get' | 'subscribeStates'>;
  workspace: Pick<WorkspaceStore, 'state'>;
  /** Asks the gateway's log of an ended run. */
  read(runId: string): Promise<ReportedCost>;
  /** Told when a figure came. */
  onCame(): void;
}

/** Asks of the last answer of each column when it has ended, and again with growing pauses while a figure may come. */
export function createReportedCosts(options: ReportedCostsOptions): ReportedCosts {
  const { runs, workspace, read, onCame } = options;
  const costs = new Map<string, ReportedCost>();
  const asked = new Set<string>();
  const listeners = new Set<() => void>();
  let version = 0;

  const ask = async (runId: string, pauses: readonly number[]) => {
    const cost = await read(runId).catch((): ReportedCost => UNREACHABLE);
    costs.set(runId, cost);
    version += 1;
    for (const listener of listeners) listener();
    if (cost.usd !== null) onCame();
    const [pause, ...later] = pauses;
    if (cost.usd === null && cost.mayCome && pause !== undefined)
      setTimeout(() => void ask(runId, later), pause);
  };
  const look = () => {
    for (const { turns } of workspace.state.getState().columns) {
      const runId = turns.at(-1)?.runId;
      const run = runId == null ? undefined : runs.get(runId);
      if (run === undefined || asked.has(run.id) || !mayHaveCost(run)) continue;
      asked.add(run.id);
      void ask(run.id, PAUSES);
    }
  };
  look();
  runs.subscribeStates(look);

  return {
    get: (runId) => costs.get(runId),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    version: () => version,
  };
}

const UNREACHABLE: ReportedCost = {
  usd: null,
  problem: 'The gateway could not be asked what this answer cost.',
  mayCome: false,
};

/** Refused requests and answers from the cache cost nothing. */
function mayHaveCost({ state, status, responseHeaders }: Run): boolean {
  if (state === 'running' || status === null || status >= 400) return false;
  return cacheStatusOf(responseHeaders) !== 'HIT';
}
