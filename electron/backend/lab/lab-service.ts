import {
  waitingShot,
  type Lab,
  type LabEstimate,
  type LabEvent,
  type LabSummary,
} from '@shared/domain/lab/lab';
import type { LabDefinition } from '@shared/domain/lab/lab-definition';
import { planShots, type LabPlan } from '@shared/domain/lab/plan-shots';
import type { CacheStory } from '@shared/domain/cache-story';
import { DEFAULT_GATEWAY_ID } from '@shared/domain/gateway';
import type { Model } from '@shared/domain/model';
import { randomUUID } from 'node:crypto';
import type { Connection } from '../account/connection';
import type { GatewayTtl } from '../cache/gateway-ttl';
import { accountAddress } from '../catalog/account-address';
import type { Catalog } from '../catalog/catalog';
import type { GatewayClient } from '../gateway/gateway-client';
import type { Clock } from '../ports';
import { HIDDEN, hideSecrets } from '../runs/hide-secrets';
import type { RunService } from '../runs/run-service';
import { INTERRUPTED } from './interrupted';
import { labCosts, type LabCosts } from './lab-costs';
import {
  accountChanged,
  closing,
  hiddenHeader,
  noPrice,
  stillRunning,
  tooManyLabs,
  unknownLab,
} from './lab-failures';
import type { LabStore } from './lab-store';
import { labWarnings, type CacheSettings } from './lab-warnings';
import { LiveLab, type EarlyEnd } from './live-lab';
import { pausesOf } from './pauses-of';
import { runLab } from './run-lab';
import { standInWarnings, withStandIn } from './stand-in';

/** Experiments: started, watched, stopped and kept. */
export interface LabService {
  /** Throws `AppFailure` for one that comes to too many shots. */
  estimate(definition: LabDefinition): Promise<LabEstimate>;
  /** Starts one under `labId`, or under a new id; one that is already known starts nothing. Throws `AppFailure`. */
  start(definition: LabDefinition, labId?: string): Promise<{ labId: string }>;
  /** Throws `AppFailure` for one that is not known. */
  watch(labId: string, signal: AbortSignal | undefined): AsyncGenerator<LabEvent[], void>;
  stop(labId: string): void;
  list(): LabSummary[];
  get(labId: string): Lab | null;
  /** At any time. Throws `AppFailure` for one that is not known. */
  rename(labId: string, name: string): void;
  /** Throws `AppFailure` for one under way. */
  remove(labId: string): void;
  /** Experiments under way. */
  readonly running: number;
  stopAll(): void;
  /** Ends all and waits until they are written. */
  close(): Promise<void>;
}

/** What experiments need. */
export interface LabServiceParts {
  clock: Clock;
  connection: Pick<Connection, 'client' | 'demoClient' | 'isDemo'>;
  catalog: Pick<Catalog, 'list'>;
  /** What the demo gateway plays. */
  demoCatalog: Pick<Catalog, 'list'>;
  runs: Pick<RunService, 'perform'>;
  store: LabStore;
  storyOf(runId: string): Promise<CacheStory | null>;
  gatewayTtl: GatewayTtl;
  /** Ms; one that nobody watches for this long is stopped. */
  unwatched: number;
}

/** Experiments under way at once: each of them keeps many sockets busy. */
const MOST_LABS = 4;

/** Joins live experiments and those that are kept. */
export function createLabService(parts: LabServiceParts): LabService {
  const { clock, connection, runs, store } = parts;
  const live = new Map<string, LiveLab>();
  const going = new Set<Promise<void>>();
  let isClosing = false;

  async function planOf(asked: LabDefinition, labId: string): Promise<Planned> {
    const source = asked.kind === 'retry' ? parts.demoCatalog : parts.catalog;
    const list = await source.list().catch(() => ({ models: [] }));
    const models = new Map(list.models.map((model) => [model.id, model]));
    const definition = withStandIn(asked, list.models);
    const formatsOf = (model: string): Model['formats'] => models.get(model)?.formats ?? [];
    const plan = planShots(definition, { mark: labId.slice(0, 8), formatsOf });
    const findModel = (id: string): Model | undefined => models.get(id);
    return { definition, plan, findModel, costs: labCosts(plan, findModel) };
  }

  /** Whom an experiment is sent as: the same from its first shot to its last. */
  async function clientFor({ kind }: LabDefinition): Promise<() => Promise<GatewayClient>> {
    if (kind === 'retry') return () => connection.demoClient();
    const first = await connection.client();
    return async () => {
      if ((await connection.client()) !== first) throw accountChanged();
      return first;
    };
  }

  /** Null: not known, or of no use to the experiment. */
  async function gatewaySettings({ kind, request }: LabDefinition): Promise<CacheSettings | null> {
    const { gatewayId } = request.policy;
    const client = kind === 'cache' ? await connection.client().catch(() => null) : null;
    if (client === null) return null;
    const account = accountAddress(client.url({ path: 'ai' }));
    const name = gatewayId ?? DEFAULT_GATEWAY_ID;
    const cacheTtl = await parts.gatewayTtl.at(account, name, clock.now());
    return cacheTtl === null ? null : { cacheTtl };
  }

  const stopAll = (end: EarlyEnd): void => {
    for (const lab of live.values()) lab.stop(end);
  };
  return {
    async estimate(asked) {
      const { definition, plan, costs } = await planOf(asked, randomUUID());
      const { atMost, unpriced } = costs;
      const warnings = [
        ...standInWarnings(asked, definition),
        ...labWarnings(definition, await gatewaySettings(definition)),
      ];
      return { shots: plan.shots.length, atMost, unpriced, pauses: pausesOf(plan), warnings };
    },
    async start(asked, labId = randomUUID()) {
      const { definition, plan, costs, findModel } = await planOf(asked, labId);
      const client = await clientFor(definition);
      if (live.has(labId) || store.get(labId) !== null) return { labId };
      refuse(definition, costs);
      if (isClosing) throw closing();
      if (live.size >= MOST_LABS) throw tooManyLabs(MOST_LABS);
      const lab = new LiveLab(
        {
          id: labId,
          definition: { ...definition, request: hideSecrets(definition.request) },
          demo: definition.kind === 'retry' || connection.isDemo,
          startedAt: clock.now(),
          endedAt: null,
          state: 'running',
          shots: plan.shots.map(({ request: _, ...place }) => waitingShot(place)),
          message: null,
        },
        parts,
      );
      live.set(labId, lab);
      const run = runLab(lab, plan, {
        clock,
        runs,
        client,
        priceOf: (model) => findModel(model)?.price ?? null,
        worstCost: costs.worstOf,
        storyOf: definition.kind === 'retry' ? () => Promise.resolve(null) : parts.storyOf,
      }).finally(() => {
        live.delete(labId);
        going.delete(run);
      });
      going.add(run);
      return { labId };
    },
    watch(labId, signal = new AbortController().signal) {
      const lab = live.get(labId);
      if (lab) return lab.watch(signal);
      const stored = store.get(labId);
      if (!stored) throw unknownLab();
      return onlyOnce(stored);
    },
    stop: (labId) => live.get(labId)?.stop(BY_USER),
    list: () => store.list(),
    get: (labId) => live.get(labId)?.snapshot ?? store.get(labId),
    rename(labId, name) {
      live.get(labId)?.rename(name);
      if (!store.rename(labId, name)) throw unknownLab();
    },
    remove(labId) {
      if (live.has(labId)) throw stillRunning();
      store.remove(labId);
    },
    get running() {
      return live.size;
    },
    stopAll: () => stopAll(BY_USER),
    async close() {
      isClosing = true;
      stopAll({ state: 'interrupted', message: INTERRUPTED });
      await Promise.all(going);
    },
  };
}

/** A plan and what it may cost. */
interface Planned {
  /** As it can be played. */
  definition: LabDefinition;
  plan: LabPlan;
  findModel(id: string): Model | undefined;
  costs: LabCosts;
}

const BY_USER: EarlyEnd = { state: 'stopped', message: 'Stopped before all shots were sent.' };

/** Throws `AppFailure` for an experiment that would not do what it says. */
function refuse({ budget, request }: LabDefinition, costs: LabCosts): void {
  if (budget !== null && costs.unpriced > 0) throw noPrice(costs.unpricedModels);
  const hidden = Object.entries(request.policy.extraHeaders).find(([, value]) => value === HIDDEN);
  if (hidden) throw hiddenHeader(hidden[0]);
}

async function* onlyOnce(lab: Lab): AsyncGenerator<LabEvent[], void> {
  yield [{ type: 'lab', lab }];
}
