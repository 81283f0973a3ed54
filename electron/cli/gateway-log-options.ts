import type { GatewayLogCondition } from '@shared/domain/gateway-log';
import {
  GATEWAY_LOG_KEYS,
  GATEWAY_LOG_LIMITS,
  GATEWAY_LOG_OPERATORS,
  gatewayLogKind,
  gatewayLogValue,
  takesSeveral,
  type GatewayLogOperator,
} from '@shared/domain/gateway-log-filters';
import type { CliValues } from './cli-values';
import { limitOf } from './log-limit';
import { UsageError } from './usage-error';

/** Which entries of a gateway's own log are to be listed, newest first. */
export interface GatewayLogListOptions {
  gatewayId: string;
  logId: null;
  conditions: GatewayLogCondition[];
  search: string;
  /** 1 to 500. */
  limit: number;
}

/** Which one is to be shown. */
export interface GatewayLogEntryOptions {
  gatewayId: string;
  logId: string;
}

/** What `log` is asked about a gateway's own log. */
export type GatewayLogOptions = GatewayLogListOptions | GatewayLogEntryOptions;

/** How operators are typed. */
const OPERATORS: Record<string, GatewayLogOperator> = {
  '=': 'eq',
  '!=': 'neq',
  '~': 'contains',
  '<': 'lt',
  '>': 'gt',
};

/** Reads the options of `log --gateway`. Throws `UsageError`. */
export function readGatewayLogOptions(gatewayId: string, values: CliValues): GatewayLogOptions {
  const { id: logId, filter = [], text: search = '', limit } = values;
  checkLength('--gateway', gatewayId, GATEWAY_LOG_LIMITS.idLength);
  if (logId !== undefined) {
    checkLength('--id', logId, GATEWAY_LOG_LIMITS.idLength);
    const stray = (['filter', 'text', 'limit'] as const).find((name) => values[name] !== undefined);
    if (stray !== undefined) throw new UsageError(`--${stray} cannot be used with --id`);
    return { gatewayId, logId };
  }
  if (search.length > GATEWAY_LOG_LIMITS.searchLength) {
    throw new UsageError(`--text has at most ${GATEWAY_LOG_LIMITS.searchLength} characters here`);
  }
  const conditions = filter.reduce<GatewayLogCondition[]>(withCondition, []);
  if (conditions.length > GATEWAY_LOG_LIMITS.conditions) {
    throw new UsageError(`At most ${GATEWAY_LOG_LIMITS.conditions} --filter of different names`);
  }
  return { gatewayId, logId: null, conditions, search, limit: limitOf(limit) };
}

/** Adds what one `--filter` says: to a condition on the same, where several values make sense. */
function withCondition(so: GatewayLogCondition[], typed: string): GatewayLogCondition[] {
  const { key, operator, value, joins } = readCondition(typed);
  const same = joins
    ? so.findIndex((known) => known.key === key && known.operator === operator)
    : -1;
  const before = so[same];
  if (before === undefined) return [...so, { key, operator, value: [value] }];
  if (before.value.length >= GATEWAY_LOG_LIMITS.values) {
    throw new UsageError(`--filter ${key} takes at most ${GATEWAY_LOG_LIMITS.values} values`);
  }
  return so.with(same, { ...before, value: [...before.value, value] });
}

function readCondition(typed: string) {
  const [, key = '', sign = '', text = ''] = /^([\w.]+)(!=|=|~|<|>)(.*)$/s.exec(typed) ?? [];
  const operator = OPERATORS[sign];
  const kind = gatewayLogKind(key);
  if (operator === undefined) {
    throw new UsageError('--filter takes name=value, or != ~ < > in place of =');
  }
  if (kind === null) {
    const keys = GATEWAY_LOG_KEYS.map((known) => known.key).join(', ');
    throw new UsageError(`--filter of a gateway’s log does not know ${key}: it knows ${keys}`);
  }
  if (!GATEWAY_LOG_OPERATORS[kind].includes(operator)) {
    const signs = Object.keys(OPERATORS).filter((known) =>
      GATEWAY_LOG_OPERATORS[kind].some((one) => one === OPERATORS[known]),
    );
    throw new UsageError(`--filter ${key} is compared by ${signs.join(' or ')}, not by ${sign}`);
  }
  const value = gatewayLogValue(kind, text);
  if (value === null) throw new UsageError(`--filter ${key} takes ${VALUES[kind]}`);
  return { key, operator, value, joins: takesSeveral(kind, operator) };
}

const VALUES = {
  text: `a text of 1 to ${GATEWAY_LOG_LIMITS.valueLength} characters`,
  number: 'a number',
  boolean: 'true or false',
  time: 'a time such as 2026-11-22T14:30:00Z',
};

function checkLength(name: string, id: string, most: number): void {
  if (id === '' || id.length > most) throw new UsageError(`${name} has 1 to ${most} characters`);
}
