import { isAnswered } from './run-endings';
import { estimateCost } from './cost';
import { durationText, usdText } from './figure-text';
import type { GatewayLogRecord } from './gateway-log';
import type { TokenPrice } from './model';
import type { Run } from './run';

/** One thing that the gateway's log says, and what the app itself saw of it. */
export interface GatewayLogFigure {
  label: string;
  /** The field of the record, verbatim. */
  field: string;
  gateway: string;
  /** Null: the app knows nothing of it. */
  app: string | null;
  /** What is different, in words; null: nothing, or nothing that can be compared. */
  difference: string | null;
  /** The difference is one to be expected: an answer takes a while from the gateway to here. */
  isUsual: boolean;
}

/** A run of the app, to hold its figures beside the gateway's. */
export interface OwnFigures {
  run: Run;
  /** USD by list price; null: unknown. */
  estimate: number | null;
}

/** Shares of a dollar below which two costs are one, because list prices are rounded. */
const SAME_COST = 1e-9;

/** USD of a run by list price; null: unknown. What came from the cache costs nothing. */
export function listCost(
  { responseHeaders, usage }: Run,
  price: TokenPrice | null | undefined,
): number | null {
  if (responseHeaders['cf-aig-cache-status']?.toUpperCase() === 'HIT') return 0;
  return usage === null ? null : estimateCost(usage, price ?? null);
}

/** What the gateway's log says of an answer, each figure beside the app's own where there is one. */
export function gatewayLogFigures(
  record: GatewayLogRecord,
  own: OwnFigures | null,
): GatewayLogFigure[] {
  const run = own?.run ?? null;
  const header = (name: string): string | null => run?.responseHeaders[name] ?? null;
  const cache = header('cf-aig-cache-status')?.toUpperCase() ?? null;
  return [
    text('Status', 'status_code', [record.status, run?.status]),
    text('Success', 'success', [yesOrNo(record.success), run && yesOrNo(isAnswered(run.state))]),
    text('From the cache', 'cached', [
      yesOrNo(record.cached),
      cache === null ? null : yesOrNo(cache === 'HIT'),
    ]),
    duration([record.duration, timeOf(run)]),
    {
      ...tokens([record.tokensIn, run?.usage?.inputTokens]),
      label: 'Tokens in',
      field: 'tokens_in',
    },
    {
      ...tokens([record.tokensOut, run?.usage?.outputTokens]),
      label: 'Tokens out',
      field: 'tokens_out',
    },
    cost([record.cost, own?.estimate], run?.request.policy.customCost != null),
    text('Step', 'step', [record.step, header('cf-aig-step')]),
    text('Provider', 'provider', [record.provider, null]),
    model([record.model, run?.request.model]),
    text('Event', 'event_id', [record.eventId, header('cf-aig-event-id')]),
  ];
}

type Pair<Value> = readonly [gateway: Value | null, app: Value | null | undefined];

const NOT_STATED = 'not stated';

function text(
  label: string,
  field: string,
  [gateway, app]: Pair<string | number>,
): GatewayLogFigure {
  const [theirs, ours] = [gateway, app ?? null].map((value) => value?.toString() ?? null);
  const differs = theirs != null && ours != null && theirs !== ours;
  return {
    label,
    field,
    gateway: theirs ?? NOT_STATED,
    app: ours ?? null,
    difference: differs ? 'differs' : null,
    isUsual: false,
  };
}

/** The gateway may name a model without its author (cloudflare-api.md §1.7). */
function model([gateway, app = null]: Pair<string>): GatewayLogFigure {
  const figure = text('Model', 'model', [gateway, app]);
  const isSame = gateway !== null && (app?.endsWith(`/${gateway}`) ?? false);
  return isSame ? { ...figure, difference: null } : figure;
}

function timeOf(run: Run | null): number | null {
  const { sent = null, ended = null } = run?.timings ?? {};
  return sent === null || ended === null ? null : ended - sent;
}

/** The gateway measures until it has the answer; what the app sees more was spent on the way to it and back. */
function duration([gateway, app = null]: Pair<number>): GatewayLogFigure {
  const more = gateway === null || app === null ? null : app - gateway;
  return {
    label: 'Duration',
    field: 'duration',
    gateway: gateway === null ? NOT_STATED : durationText(gateway),
    app: app === null ? null : durationText(app),
    difference:
      more === null
        ? null
        : more >= 0
          ? `${durationText(more)} more here, on the way (inferred)`
          : `${durationText(-more)} less here: not all was waited for (inferred)`,
    isUsual: more !== null && more >= 0,
  };
}

function tokens([gateway, app = null]: Pair<number>): Omit<GatewayLogFigure, 'label' | 'field'> {
  const difference = gateway === null || app === null ? 0 : gateway - app;
  return {
    gateway: gateway === null ? NOT_STATED : gateway.toLocaleString('en'),
    app: app === null ? null : app.toLocaleString('en'),
    difference: difference === 0 ? null : `${signed(difference)} at the gateway`,
    isUsual: false,
  };
}

function cost([gateway, app = null]: Pair<number>, isNamed: boolean): GatewayLogFigure {
  const differs =
    gateway !== null && app !== null && Math.abs(gateway - app) > SAME_COST + Math.abs(app) / 1e6;
  return {
    label: 'Cost',
    field: 'cost',
    gateway: gateway === null ? NOT_STATED : usdText(gateway),
    app: app === null ? null : `${usdText(app)} est.`,
    difference: !differs
      ? null
      : isNamed
        ? 'the request named it (cf-aig-custom-cost)'
        : costWords(gateway, app),
    isUsual: isNamed,
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
