import type { GatewayLogCondition } from '@shared/domain/gateway-log';
import {
  GATEWAY_LOG_LIMITS,
  GATEWAY_LOG_OPERATORS,
  gatewayLogKind,
  gatewayLogValue,
  takesSeveral,
  type GatewayLogKey,
  type GatewayLogOperator,
  type GatewayLogValueKind,
} from '@shared/domain/gateway-log-filters';

/** A condition as it is being written. */
export interface ConditionDraft {
  key: GatewayLogKey;
  operator: GatewayLogOperator;
  /** The values as typed: one a line where several make sense. */
  text: string;
}

/** Operators in words. */
export const OPERATOR_WORDS: Record<GatewayLogOperator, string> = {
  eq: 'is',
  neq: 'is not',
  contains: 'contains',
  lt: 'less than',
  gt: 'greater than',
};

/** A condition about which nothing is said yet. */
export const NEW_CONDITION: ConditionDraft = { key: 'model', operator: 'contains', text: '' };

/** A condition to be changed. */
export function draftOf({ key, operator, value }: GatewayLogCondition): ConditionDraft {
  return { key: key as GatewayLogKey, operator, text: value.join('\n') };
}

/** What the values of a draft are. */
export function kindOf({ key }: Pick<ConditionDraft, 'key'>): GatewayLogValueKind {
  return gatewayLogKind(key) ?? 'text';
}

/** The same condition about another key; what no longer fits begins anew. */
export function withKey(draft: ConditionDraft, key: GatewayLogKey): ConditionDraft {
  const kind = kindOf({ key });
  const [usual = 'eq'] = GATEWAY_LOG_OPERATORS[kind];
  return {
    key,
    operator: GATEWAY_LOG_OPERATORS[kind].includes(draft.operator) ? draft.operator : usual,
    text: kind === kindOf(draft) ? draft.text : kind === 'boolean' ? 'true' : '',
  };
}

/** The condition that is said; or what is wrong with it, in words; neither while nothing is said yet. */
export function readDraft(draft: ConditionDraft): {
  condition: GatewayLogCondition | null;
  problem: string | null;
} {
  const { key, operator, text } = draft;
  const kind = kindOf(draft);
  const typed = (takesSeveral(kind, operator) ? text.split('\n') : [text])
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const value = [...new Set(typed)].map((line) => gatewayLogValue(kind, line));
  const wrong = value.indexOf(null);
  const problem =
    wrong !== -1
      ? `“${shortened(typed[wrong] ?? '')}” ${WRONG[kind]}`
      : value.length > GATEWAY_LOG_LIMITS.values
        ? `At most ${GATEWAY_LOG_LIMITS.values} values.`
        : null;
  if (problem !== null || value.length === 0) return { condition: null, problem };
  return {
    condition: { key, operator, value: value.filter((one) => one !== null) },
    problem: null,
  };
}

/** A condition in words, e.g. `model contains gpt or claude`. */
export function conditionWords({ key, operator, value }: GatewayLogCondition): string {
  return `${key} ${OPERATOR_WORDS[operator]} ${value.map(String).join(operator === 'neq' ? ' nor ' : ' or ')}`;
}

const WRONG: Record<GatewayLogValueKind, string> = {
  text: `is too long: at most ${GATEWAY_LOG_LIMITS.valueLength.toLocaleString('en')} characters.`,
  number: 'is not a number.',
  boolean: 'is neither true nor false.',
  time: 'is no time. Write one like 2026-11-22T10:00:00Z.',
};

function shortened(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 39)}…`;
}
