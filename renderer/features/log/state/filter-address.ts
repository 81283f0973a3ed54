import type { LogFilter, LogRange } from '@shared/domain/log-query';
import { REQUEST_FORMATS } from '@shared/domain/run-request';
import { LOG_STATES } from './log-words';

const LISTS = { models: 'model', authors: 'author', finishReasons: 'finish' } as const;
const RANGES = {
  startedAt: 'time',
  cost: 'cost',
  duration: 'duration',
  tokens: 'tokens',
} as const;
const CACHE = ['HIT', 'MISS', 'none'] as const;

// What the backend takes (shared/contract/log.ts): an address may hold anything.
const LONGEST_TEXT = 500;
const LONGEST_NAME = 300;
const LONGEST_GATEWAY = 64;
const LONGEST_KEY = 200;
const LONGEST_VALUE = 1_000;
const MOST = 100;

/** Epoch ms of the last moment that a `Date` can hold. */
const LATEST = 8.64e15;

/** Names of the address's query that hold a filter. */
const NAMES = [
  'q',
  ...Object.values(LISTS),
  ...Object.values(RANGES),
  'format',
  'state',
  'status',
  'cache',
  'gateway',
  'metadata',
  'value',
  'pinned',
];

/** The filter that an address asks for; what it holds beyond that, or wrongly, is passed over. */
export function readFilter(params: URLSearchParams): LogFilter {
  const metadataKey = params.get('metadata');
  return {
    text: (params.get('q') ?? '').slice(0, LONGEST_TEXT),
    models: names(params, LISTS.models),
    authors: names(params, LISTS.authors),
    finishReasons: names(params, LISTS.finishReasons),
    formats: REQUEST_FORMATS.filter((format) => params.getAll('format').includes(format)),
    states: LOG_STATES.filter((state) => params.getAll('state').includes(state)),
    statuses: [...new Set(params.getAll('status').map(Number))]
      .filter((status) => Number.isInteger(status) && status >= 100 && status <= 599)
      .slice(0, MOST),
    cacheStatus: CACHE.find((status) => status === params.get('cache')) ?? null,
    gateway: params.get('gateway')?.slice(0, LONGEST_GATEWAY) ?? null,
    metadata:
      metadataKey === null
        ? null
        : {
            key: metadataKey.slice(0, LONGEST_KEY),
            value: params.get('value')?.slice(0, LONGEST_VALUE) ?? null,
          },
    startedAt: readTimes(params.get(RANGES.startedAt)),
    cost: readRange(params.get(RANGES.cost)),
    duration: readRange(params.get(RANGES.duration)),
    tokens: readRange(params.get(RANGES.tokens)),
    pinned: params.get('pinned') === '1',
  };
}

/** Puts a filter in place of the one that an address holds; what else the address holds stays. */
export function writeFilter(params: URLSearchParams, filter: LogFilter): URLSearchParams {
  const next = new URLSearchParams([...params].filter(([name]) => !NAMES.includes(name)));
  const put = (name: string, value: string | null) => value !== null && next.append(name, value);
  put('q', filter.text === '' ? null : filter.text);
  for (const name of filter.models) put(LISTS.models, name);
  for (const name of filter.authors) put(LISTS.authors, name);
  for (const name of filter.finishReasons) put(LISTS.finishReasons, name);
  for (const format of filter.formats) put('format', format);
  for (const state of filter.states) put('state', state);
  for (const status of filter.statuses) put('status', String(status));
  put('cache', filter.cacheStatus);
  put('gateway', filter.gateway);
  put('metadata', filter.metadata?.key ?? null);
  put('value', filter.metadata?.value ?? null);
  put(RANGES.startedAt, rangeText(filter.startedAt));
  put(RANGES.cost, rangeText(filter.cost));
  put(RANGES.duration, rangeText(filter.duration));
  put(RANGES.tokens, rangeText(filter.tokens));
  put('pinned', filter.pinned ? '1' : null);
  return next;
}

/** True where a filter asks for nothing. */
export function asksNothing(filter: LogFilter): boolean {
  return [...writeFilter(new URLSearchParams(), filter)].length === 0;
}

function names(params: URLSearchParams, name: string): string[] {
  const found = params.getAll(name).filter((value) => value !== '' && value.length <= LONGEST_NAME);
  return [...new Set(found)].slice(0, MOST);
}

/** E.g. `5..`, `..12.5`, `5..12`. */
function readRange(text: string | null): LogRange {
  const [from = '', to = ''] = (text ?? '').split('..', 2);
  return { from: readNumber(from), to: readNumber(to) };
}

/** Times that no calendar has are none. */
function readTimes(text: string | null): LogRange {
  const { from, to } = readRange(text);
  const real = (at: number | null) => (Math.abs(at ?? 0) > LATEST ? null : at);
  return { from: real(from), to: real(to) };
}

function readNumber(text: string): number | null {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}

function rangeText({ from, to }: LogRange): string | null {
  return from === null && to === null ? null : `${from ?? ''}..${to ?? ''}`;
}
