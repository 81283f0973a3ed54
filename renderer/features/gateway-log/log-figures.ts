import { formatDuration, formatTokens, formatUsd } from '@renderer/lib/format';
import type { GatewayLogRecord } from '@shared/domain/gateway-log';
import type { Run } from '@shared/domain/run';

/** One thing that the gateway's log says, and what the app itself saw of it. */
export interface LogFigure {
  label: string;
  /** The field of the record, verbatim. */
  field: string;
  gateway: string;
  /** Null: the app knows nothing of it. */
  app: string | null;
  /** What is different, in words; null: nothing, or nothing that can be compared. */
  difference: string | null;
}

/** A run of the app, to hold its figures beside the gateway's. */
export interface OwnFigures {
  run: Run;
  /** USD by list price; null: unknown. */
  estimate: number | null;
}

/** Shares of a dollar below which two costs are one, because list prices are rounded. */
const SAME_COST = 1e-9;

/** What the gateway's log says of an answer, each figure beside the app's own where there is one. */
export function logFigures(record: GatewayLogRecord, own: OwnFigures | null): LogFigure[] {
  const run = own?.run ?? null;
  const header = (name: string): string | null => run?.responseHeaders[name] ?? null;
  const cache = header('cf-aig-cache-status')?.toUpperCase() ?? null;
  const step = header('cf-aig-step');
  return [
    text('Status', 'status_code', [record.status, run?.status]),
    text('Success', 'success', [
      yesOrNo(record.success),
      run && yesOrNo(['completed', 'length', 'filtered'].includes(run.state)),
    ]),
    text('From the cache', 'cached', [
      yesOrNo(record.cached),
      cache === null ? null : yesOrNo(cache === 'HIT'),
    ]),
    duration(record.duration, run),
    tokens('Tokens in', 'tokens_in', [record.tokensIn, run?.usage?.inputTokens]),
    tokens('Tokens out', 'tokens_out', [record.tokensOut, run?.usage?.outputTokens]),
    cost(record.cost, own),
    text('Step', 'step', [record.step, step]),
    text('Provider', 'provider', [record.provider, null]),
    text('Model', 'model', [record.model, null]),
    text('Event', 'event_id', [record.eventId, header('cf-aig-event-id')]),
  ];
}

type Pair<Value> = readonly [gateway: Value | null, app: Value | null | undefined];

function text(label: string, field: string, [gateway, app]: Pair<string | number>): LogFigure {
  const [theirs, ours] = [gateway, app ?? null].map((value) => value?.toString() ?? null);
  const differs = theirs !== null && ours !== null && theirs !== ours;
  return {
    label,
    field,
    gateway: theirs ?? 'not stated',
    app: ours ?? null,
    difference: differs ? 'differs' : null,
  };
}

/** The gateway measures until it has the answer; what the app sees more was spent on the way to it and back. */
function duration(gateway: number | null, run: Run | null): LogFigure {
  const { sent = null, ended = null } = run?.timings ?? {};
  const app = sent === null || ended === null ? null : ended - sent;
  return {
    label: 'Duration',
    field: 'duration',
    gateway: gateway === null ? 'not stated' : formatDuration(gateway),
    app: app === null ? null : formatDuration(app),
    difference:
      gateway === null || app === null
        ? null
        : app >= gateway
          ? `${formatDuration(app - gateway)} more here (inferred: the way there and back)`
          : `${formatDuration(gateway - app)} less here (inferred: not all was waited for)`,
  };
}

function tokens(label: string, field: string, [gateway, app = null]: Pair<number>): LogFigure {
  const difference = gateway === null || app === null ? 0 : gateway - app;
  return {
    label,
    field,
    gateway: gateway === null ? 'not stated' : formatTokens(gateway),
    app: app === null ? null : formatTokens(app),
    difference: difference === 0 ? null : `${signed(difference)} at the gateway`,
  };
}

function cost(gateway: number | null, own: OwnFigures | null): LogFigure {
  const app = own?.estimate ?? null;
  const differs =
    gateway !== null && app !== null && Math.abs(gateway - app) > SAME_COST + Math.abs(app) / 1e6;
  return {
    label: 'Cost',
    field: 'cost',
    gateway: gateway === null ? 'not stated' : formatUsd(gateway),
    app: app === null ? null : `${formatUsd(app)} est.`,
    difference: differs ? costWords(gateway, app) : null,
  };
}

function costWords(gateway: number, app: number): string {
  if (gateway === 0) return 'the gateway charged nothing';
  if (app === 0) return 'free by list price';
  return `${signed(Math.round((gateway / app - 1) * 1_000) / 10)} % against the list price`;
}

function signed(value: number): string {
  return value > 0 ? `+${value.toLocaleString('en')}` : `−${Math.abs(value).toLocaleString('en')}`;
}

function yesOrNo(value: boolean | null): string | null {
  return value === null ? null : value ? 'yes' : 'no';
}
