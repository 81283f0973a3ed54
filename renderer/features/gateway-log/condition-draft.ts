import type { GatewayLogCondition } from '@shared/domain/gateway-log';
import { GATEWAY_LOG_KEYS, type GatewayLogValueKind } from '@shared/domain/gateway-log-filters';

/** A condition as it is being written. */
export interface ConditionDraft {
  id: string;
  key: (typeof GATEWAY_LOG_KEYS)[number]['key'];
  operator: GatewayLogCondition['operator'];
  /** The value as typed; empty: not said yet, so that the condition is left out. */
  text: string;
}

/** A condition about which nothing is said yet. */
export function newCondition(): ConditionDraft {
  return { id: crypto.randomUUID(), key: 'model', operator: 'contains', text: '' };
}

/** What the values of a key are. */
export function kindOf(key: ConditionDraft['key']): GatewayLogValueKind {
  return GATEWAY_LOG_KEYS.find((known) => known.key === key)?.kind ?? 'text';
}

/** The operators that make sense for a kind of value, the usual one first. */
export const OPERATORS: Record<GatewayLogValueKind, readonly ConditionDraft['operator'][]> = {
  text: ['contains', 'eq', 'neq'],
  number: ['gt', 'lt', 'eq', 'neq'],
  boolean: ['eq', 'neq'],
  time: ['gt', 'lt'],
};

/** The same condition about another key; what no longer fits begins anew. */
export function withKey(draft: ConditionDraft, key: ConditionDraft['key']): ConditionDraft {
  const kind = kindOf(key);
  const keeps = OPERATORS[kind].includes(draft.operator);
  return {
    ...draft,
    key,
    operator: keeps ? draft.operator : (OPERATORS[kind][0] ?? 'eq'),
    text: kind === kindOf(draft.key) ? draft.text : kind === 'boolean' ? 'true' : '',
  };
}

/** What is wrong with a value, in words; null: nothing, or nothing said yet. */
export function problemOf({ key, text }: ConditionDraft): string | null {
  if (text.trim() === '') return null;
  switch (kindOf(key)) {
    case 'number':
      return Number.isFinite(Number(text)) ? null : 'This is not a number.';
    case 'time':
      return Number.isNaN(Date.parse(text)) ? 'Write a time like 2026-11-22T10:00:00Z.' : null;
    default:
      return null;
  }
}

/** The conditions that are said, as the API takes them. */
export function conditionsOf(drafts: readonly ConditionDraft[]): GatewayLogCondition[] {
  return drafts
    .filter((draft) => draft.text.trim() !== '' && problemOf(draft) === null)
    .map(({ key, operator, text }) => ({ key, operator, value: [valueOf(key, text.trim())] }));
}

function valueOf(key: ConditionDraft['key'], text: string): string | number | boolean {
  switch (kindOf(key)) {
    case 'number':
      return Number(text);
    case 'boolean':
      return text === 'true';
    default:
      return text;
  }
}
