import { compareValues, type ComparedRow } from './compared-row';
import { isJsonObject, type Json, type JsonObject } from './json';
import { jsonLeaves } from './json-leaves';
import type { Run } from './run';
import type { RawFrame } from './run-event';
import type { Usage } from './usage';

/** A frame longer than this is counted and not looked into, in characters. */
const LONGEST_FRAME = 2 * 1024 * 1024;

/** Where the formats put their counts (cloudflare-api.md §7), from the root of a frame. */
const USAGE_PLACES: readonly (readonly string[])[] = [
  ['usage'],
  ['message', 'usage'],
  ['response', 'usage'],
  ['result', 'usage'],
  ['usageMetadata'],
  ['result', 'usageMetadata'],
];

/** What the raw frames of one answer say. All of it is the provider's own. */
export interface WireFacts {
  /** How often each type of event came, by its own name. */
  events: Map<string, number>;
  /** The last counts of each place, by JSON path, e.g. `usage.prompt_tokens`. */
  usage: Map<string, string>;
}

/** Reads the frames of an answer. `streamed`: they are events; otherwise the one frame is the whole body. */
export function readWire(frames: readonly RawFrame[], streamed: boolean): WireFacts {
  const events = new Map<string, number>();
  const usage = new Map<string, string>();
  for (const { event, data } of frames) {
    const value = data.length > LONGEST_FRAME ? null : parse(data);
    const type = streamed ? (event ?? eventType(value, data)) : 'whole body';
    events.set(type, (events.get(type) ?? 0) + 1);
    if (!isJsonObject(value)) continue;
    for (const place of USAGE_PLACES) {
      const counts = find(value, place);
      if (counts === null) continue;
      for (const [path, leaf] of jsonLeaves(counts)) usage.set(`${place.join('.')}.${path}`, leaf);
    }
  }
  return { events, usage };
}

/** True where an answer came as a stream of events, as its headers say. */
export function isEventStream(headers: Record<string, string>): boolean {
  return headers['content-type']?.startsWith('text/event-stream') ?? false;
}

/** How often each type of event came in each answer. */
export function compareEvents(facts: readonly WireFacts[]): ComparedRow[] {
  return compareValues(
    facts.map(({ events }) => new Map([...events].map(([type, count]) => [type, String(count)]))),
  );
}

/** The providers' own counts, side by side. */
export function compareProviderUsage(facts: readonly WireFacts[]): ComparedRow[] {
  return compareValues(facts.map(({ usage }) => usage));
}

const USAGE_LABELS: Record<keyof Usage, string> = {
  inputTokens: 'Tokens in',
  cachedInputTokens: 'of them cached',
  cacheWriteTokens: 'of them written to the cache',
  outputTokens: 'Tokens out',
  reasoningTokens: 'of them reasoning',
};

/** The counts in the app's one form; what no answer reports is left out. */
export function compareUsage(runs: readonly Run[]): ComparedRow[] {
  return compareValues(
    runs.map(({ usage }) => {
      const known = (Object.keys(USAGE_LABELS) as (keyof Usage)[]).flatMap(
        (key): [string, string][] => {
          const count = usage?.[key] ?? null;
          return count === null ? [] : [[USAGE_LABELS[key], String(count)]];
        },
      );
      return new Map(known);
    }),
  );
}

/** Status, headers and end of each answer. */
export function compareAnswers(runs: readonly Run[]): ComparedRow[] {
  return compareValues(
    runs.map(({ status, state, finishReason, responseHeaders }) => {
      const line: [string, string][] = [
        ...(status === null ? [] : [['HTTP status', String(status)] as [string, string]]),
        ['Ended', state],
        ...(finishReason === null ? [] : [['Finish reason', finishReason] as [string, string]]),
      ];
      return new Map([...line, ...Object.entries(responseHeaders)]);
    }),
  );
}

/** Milliseconds since a run's request was sent; null: it did not come. */
export interface WireTimes {
  firstByte: number | null;
  firstText: number | null;
  total: number | null;
}

/** The times of a run. */
export function wireTimes({ timings }: Run): WireTimes {
  const { sent } = timings;
  const since = (mark: number | null) => (mark === null || sent === null ? null : mark - sent);
  return {
    firstByte: since(timings.headers),
    firstText: since(timings.firstText),
    total: since(timings.lastByte),
  };
}

function eventType(value: Json | undefined, data: string): string {
  if (data.trim() === '[DONE]') return '[DONE]';
  if (!isJsonObject(value)) return 'message';
  const { type, object } = value;
  if (typeof type === 'string') return type;
  return typeof object === 'string' ? object : 'message';
}

function find(value: JsonObject, place: readonly string[]): JsonObject | null {
  let found: Json | undefined = value;
  for (const key of place)
    found = isJsonObject(found) && Object.hasOwn(found, key) ? found[key] : undefined;
  return isJsonObject(found) ? found : null;
}

function parse(data: string): Json | undefined {
  try {
    return JSON.parse(data) as Json;
  } catch {
    return undefined;
  }
}
