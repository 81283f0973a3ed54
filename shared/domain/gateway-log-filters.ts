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

/** The value of the query parameter `filters`, as it is sent. */
export function gatewayLogFilters(conditions: readonly GatewayLogCondition[]): string {
  return JSON.stringify(conditions.map(({ key, operator, value }) => ({ key, operator, value })));
}
