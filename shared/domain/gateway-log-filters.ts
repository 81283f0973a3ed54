import type { GatewayLogCondition } from './gateway-log';

/** What kind of value a key of the gateway's log is compared with. */
export type GatewayLogValueKind = 'text' | 'number' | 'boolean' | 'time';

/** The keys that the gateway's log can be filtered by (cloudflare-api.md §1.7), in the order in which they are offered. */
export const GATEWAY_LOG_KEYS = [
  { key: 'model', kind: 'text' },
  { key: 'provider', kind: 'text' },
  { key: 'success', kind: 'boolean' },
  { key: 'cached', kind: 'boolean' },
  { key: 'created_at', kind: 'time' },
  { key: 'duration', kind: 'number' },
  { key: 'cost', kind: 'number' },
  { key: 'tokens', kind: 'number' },
  { key: 'tokens_in', kind: 'number' },
  { key: 'tokens_out', kind: 'number' },
  { key: 'feedback', kind: 'number' },
  { key: 'metadata.key', kind: 'text' },
  { key: 'metadata.value', kind: 'text' },
  { key: 'id', kind: 'text' },
  { key: 'event_id', kind: 'text' },
  { key: 'model_type', kind: 'text' },
  { key: 'request_type', kind: 'text' },
  { key: 'request_content_type', kind: 'text' },
  { key: 'response_content_type', kind: 'text' },
  { key: 'authentication', kind: 'boolean' },
  { key: 'wholesale', kind: 'boolean' },
  { key: 'compatibilityMode', kind: 'boolean' },
  { key: 'dlp_action', kind: 'text' },
  { key: 'user_agent', kind: 'text' },
] as const satisfies readonly { key: string; kind: GatewayLogValueKind }[];

/** A key that the gateway's log can be filtered by. */
export type GatewayLogKey = (typeof GATEWAY_LOG_KEYS)[number]['key'];

/** How a value is compared. */
export type GatewayLogOperator = GatewayLogCondition['operator'];

/** What can be asked at most: conditions, values of one, the last page; characters of a value, a search, an id. */
export const GATEWAY_LOG_LIMITS = {
  conditions: 20,
  values: 50,
  page: 10_000,
  valueLength: 1_000,
  searchLength: 300,
  idLength: 64,
} as const;

/** The operators that make sense for a kind of value, the usual one first. */
export const GATEWAY_LOG_OPERATORS: Record<GatewayLogValueKind, readonly GatewayLogOperator[]> = {
  text: ['contains', 'eq', 'neq'],
  number: ['gt', 'lt', 'eq', 'neq'],
  boolean: ['eq', 'neq'],
  time: ['gt', 'lt'],
};

/** What the values of a key are; null: the gateway's log knows no such key. */
export function gatewayLogKind(key: string): GatewayLogValueKind | null {
  return GATEWAY_LOG_KEYS.find((known) => known.key === key)?.kind ?? null;
}

/** True where several values make sense: either of them fits, or none of them for `neq` (assumed: no document says). */
export function takesSeveral(kind: GatewayLogValueKind, operator: GatewayLogOperator): boolean {
  return kind !== 'boolean' && operator !== 'lt' && operator !== 'gt';
}

/** A value as it was typed; null where it is none of its kind. */
export function gatewayLogValue(
  kind: GatewayLogValueKind,
  typed: string,
): GatewayLogCondition['value'][number] | null {
  const text = typed.trim();
  if (text === '' || text.length > GATEWAY_LOG_LIMITS.valueLength) return null;
  switch (kind) {
    case 'number':
      return Number.isFinite(Number(text)) ? Number(text) : null;
    case 'boolean':
      return text === 'true' || text === 'false' ? text === 'true' : null;
    case 'time':
      return Number.isNaN(Date.parse(text)) ? null : text;
    case 'text':
      return text;
  }
}

/** The value of the query parameter `filters`, as it is sent. */
export function gatewayLogFilters(conditions: readonly GatewayLogCondition[]): string {
  return JSON.stringify(conditions.map(({ key, operator, value }) => ({ key, operator, value })));
}

/** The conditions of such a value; what it holds beyond that, or wrongly, is passed over. */
export function readGatewayLogFilters(filters: string): GatewayLogCondition[] {
  let list: unknown;
  try {
    list = JSON.parse(filters);
  } catch {
    return [];
  }
  if (!Array.isArray(list)) return [];
  return list
    .map(readCondition)
    .filter((condition) => condition !== null)
    .slice(0, GATEWAY_LOG_LIMITS.conditions);
}

function readCondition(raw: unknown): GatewayLogCondition | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const { key, operator: named, value: values }: Record<string, unknown> = { ...raw };
  const kind = typeof key === 'string' ? gatewayLogKind(key) : null;
  if (typeof key !== 'string' || kind === null || !Array.isArray(values)) return null;
  const operator = GATEWAY_LOG_OPERATORS[kind].find((known) => known === named);
  if (operator === undefined) return null;
  const value = values
    .map((one) => gatewayLogValue(kind, String(one)))
    .filter((one) => one !== null)
    .slice(0, takesSeveral(kind, operator) ? GATEWAY_LOG_LIMITS.values : 1);
  return value.length === 0 ? null : { key, operator, value };
}
