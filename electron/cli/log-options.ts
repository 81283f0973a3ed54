import { logFilterSchema } from '@shared/contract/log';
import { ANY_RUN, type LogFilter, type LogRange } from '@shared/domain/log-query';
import type { CliValues } from './cli-values';
import { limitOf } from './log-limit';
import { nameAndValue } from './name-and-value';
import { UsageError } from './usage-error';

/** Which runs of the log are to be listed, newest first. */
export interface LogOptions {
  /** This app's own log, and no gateway's. */
  gatewayId: null;
  filter: LogFilter;
  /** 1 to 500. */
  limit: number;
}

/** The options of the command `log`. */
export const LOG_OPTIONS = ['filter', 'text', 'limit', 'gateway', 'id'] as const;

/** Reads them. Throws `UsageError`. */
export function readLogOptions({ filter = [], text = '', limit, id }: CliValues): LogOptions {
  if (id !== undefined) throw new UsageError('--id needs --gateway: it names an entry of its log');
  const read = filter.reduce<Typed>(
    (so, given) => ({ ...so, ...part(so, nameAndValue('--filter', given)) }),
    { ...ANY_RUN, text },
  );
  const checked = logFilterSchema.safeParse(read);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    throw new UsageError(`--filter ${String(issue?.path[0])}: ${issue?.message}`);
  }
  return { gatewayId: null, filter: checked.data, limit: limitOf(limit) };
}

/** A filter as it was typed: whether its words are known ones is looked at when all are read. */
type Typed = Omit<LogFilter, 'formats' | 'states' | 'cacheStatus'> & {
  formats: string[];
  states: string[];
  cacheStatus: string | null;
};

/** What one `--filter` adds. Lists grow, so that a name given twice means either. */
function part(so: Typed, [name, value]: [string, string]): Partial<Typed> {
  switch (name) {
    case 'model':
      return { models: [...so.models, value] };
    case 'author':
      return { authors: [...so.authors, value] };
    case 'format':
      return { formats: [...so.formats, value === 'chat' ? 'chat-completions' : value] };
    case 'state':
      return { states: [...so.states, value] };
    case 'status':
      return { statuses: [...so.statuses, number(name, value)] };
    case 'finish':
      return { finishReasons: [...so.finishReasons, value] };
    case 'cache':
      return { cacheStatus: value === 'none' ? value : value.toUpperCase() };
    case 'gateway':
      return { gateway: value };
    case 'metadata':
      return { metadata: metadata(value) };
    case 'pinned':
      return { pinned: yes(name, value) };
    case 'from':
      return { startedAt: { ...so.startedAt, from: time(name, value) } };
    case 'to':
      return { startedAt: { ...so.startedAt, to: time(name, value) } };
    default:
      return limitOfFigure(so, name, value);
  }
}

const FIGURES = ['cost', 'duration', 'tokens'] as const;

function limitOfFigure(so: Typed, name: string, value: string): Partial<Typed> {
  const [, end, figure] = /^(min|max)-(cost|duration|tokens)$/.exec(name) ?? [];
  const key = FIGURES.find((known) => known === figure);
  if (key === undefined) {
    throw new UsageError(`--filter does not know ${name}: run with --help for the names`);
  }
  const range: LogRange = so[key];
  const limit = number(name, value);
  return { [key]: end === 'min' ? { ...range, from: limit } : { ...range, to: limit } };
}

function metadata(text: string): LogFilter['metadata'] {
  const at = text.indexOf('=');
  return at < 1
    ? { key: text, value: null }
    : { key: text.slice(0, at), value: text.slice(at + 1) };
}

function number(name: string, value: string): number {
  const read = Number(value);
  if (value.trim() !== '' && Number.isFinite(read)) return read;
  throw new UsageError(`--filter ${name} takes a number, not ${value}`);
}

const TIME = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?)(Z|[+-]\d\d:\d\d)?)?$/;

/** Epoch ms; without a zone it is UTC, as the list shows it. */
function time(name: string, value: string): number {
  const [, day, clock = '00:00', zone = 'Z'] = TIME.exec(value) ?? [];
  const read = Date.parse(`${day}T${clock}${zone}`);
  if (!Number.isNaN(read)) return read;
  throw new UsageError(
    `--filter ${name} takes a time such as 2026-11-22 or 2026-11-22T14:30, in UTC unless a zone follows`,
  );
}

function yes(name: string, value: string): boolean {
  if (value === 'yes' || value === 'no') return value === 'yes';
  throw new UsageError(`--filter ${name} takes yes or no`);
}
