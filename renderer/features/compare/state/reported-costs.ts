import type { Run } from '@shared/domain/run';
import type { ReportedCost } from '@shared/domain/spending';
import type { Workspace } from '@shared/domain/workspace';
import { cacheStatusOf } from '@shared/domain/cache/cache-status';
import type { RunsStore } from './runs-store';
import type { WorkspaceStore } from './workspace-store';

/** The log of a streamed answer may be a moment late (cloudflare-api.md §1.7): ms before each further question. */
const PAUSES = [1_000, 2_000, 4_000, 8_000];

/** Answers of one column that are asked about: older ones keep their estimate. */
const MOST_TURNS = 20;
/** Questions under way at once, so that a long conversation is not a burst of them. */
const AT_ONCE = 4;

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

/** Asks of each answer that has ended, the newest first, and again with growing pauses while a figure may come. */
export function createReportedCosts(options: ReportedCostsOptions): ReportedCosts {
  const { runs, workspace, read, onCame } = options;
  const costs = new Map<string, ReportedCost>();
  const asked = new Set<string>();
  const listeners = new Set<() => void>();
  const waiting: string[] = [];
  let underWay = 0;
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
  const askNext = () => {
    if (underWay >= AT_ONCE) return;
    const runId = waiting.shift();
    if (runId === undefined) return;
    underWay += 1;
    void ask(runId, PAUSES).finally(() => {
      underWay -= 1;
      askNext();
    });
    askNext();
  };
  const look = () => {
    for (const runId of newestFirst(workspace.state.getState())) {
      const run = runs.get(runId);
      if (run === undefined || asked.has(run.id) || !mayHaveCost(run)) continue;
      asked.add(run.id);
      waiting.push(run.id);
    }
    askNext();
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

/** The last answers of all columns, then those before them. */
function newestFirst({ columns }: Workspace): string[] {
  const newest = columns.map(({ turns }) => turns.slice(-MOST_TURNS).toReversed());
  const rows = Array.from({ length: MOST_TURNS }, (_, row) => newest.map((turns) => turns[row]));
  return rows.flat().flatMap((turn) => turn?.runId ?? []);
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
