import { createRandom, type SeededRandom } from './answers/seeded-random';
import type { DemoGatewayOptions, RecordedRequest } from './demo-gateway-options';
import { createGatewayStore, type GatewayStore } from './gateway/gateway-store';
import { createAnswerCache, type AnswerCache } from './gateway/answer-cache';
import { createIds, type Ids } from './ids';
import { createLogStore, type LogStore } from './log/log-store';
import { createTiming, type Timing } from './wait';

/** All that one running simulator remembers. */
export interface DemoState {
  now: () => number;
  timing: Timing;
  ids: Ids;
  tokenId: string;
  /** See the option of this name. */
  admitGuests: boolean;
  /** Prepaid credit, USD. */
  credit: number;
  gateways: GatewayStore;
  cache: AnswerCache;
  logs: LogStore;
  /** See the option of this name. */
  metadataAsText: boolean;
  /** See the option of this name. */
  tellsTries: boolean;
  /** Played where a request names no fault itself. */
  standingFault: string | null;
  /** See the option of this name. */
  managementFault: string | null;
  /** How often each fault name met each request body, for faults that pass later. */
  failures: Map<string, number>;
  /** From 0 up to but not including 1; the same sequence for each seed that is not empty. */
  chance(seed: string): number;
  /** The last 1,000 requests, fewer where they are large, oldest first. */
  recorded: RecordedRequest[];
  /** Epoch ms of requests, per gateway and rule, for rate limits. */
  recent: Map<string, number[]>;
  /** Made images and sounds that an answer points to, by file name. */
  assets: Map<string, { type: string; bytes: Uint8Array }>;
}

/** A fresh simulator: two gateways, no logs, nothing cached. */
export function createDemoState(options: DemoGatewayOptions): DemoState {
  const now = options.now ?? Date.now;
  const ids = createIds(options.ids ?? 'random', now);
  return {
    now,
    ids,
    timing: createTiming(options),
    tokenId: ids.hex(32),
    admitGuests: options.admitGuests ?? false,
    credit: 25,
    gateways: createGatewayStore(now),
    cache: createAnswerCache(now),
    logs: createLogStore(now, options.logDelay ?? 500),
    metadataAsText: options.metadataAsText ?? false,
    tellsTries: options.tellsTries ?? true,
    standingFault: options.fault ?? null,
    managementFault: options.managementFault ?? null,
    failures: new Map(),
    chance: createChance(),
    recorded: [],
    recent: new Map(),
    assets: new Map(),
  };
}

function createChance(): (seed: string) => number {
  const seeded = new Map<string, SeededRandom>();
  return (seed) => {
    if (seed === '') return Math.random();
    const random = seeded.get(seed) ?? createRandom(seed);
    seeded.set(seed, random);
    return random.next();
  };
}
