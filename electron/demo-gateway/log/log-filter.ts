import { isJsonObject, type Json, type JsonObject } from '@shared/domain/json';
import { invalidField } from '../http/api-failure';
import type { LogRecord, StoredLog } from './log-entry';

/** Whether a log entry fits one filter. */
type Test = (log: StoredLog) => boolean;

/** Filter keys and what they look at (cloudflare-api.md §1.7). Several values: any of them may fit (assumed). */
const READERS: Record<string, (record: LogRecord) => unknown[]> = {
  ...Object.fromEntries(
    (
      [
        'id',
        'created_at',
        'request_content_type',
        'response_content_type',
        'request_type',
        'success',
        'cached',
        'provider',
        'model',
        'model_type',
        'cost',
        'tokens_in',
        'tokens_out',
        'duration',
        'feedback',
        'event_id',
        'authentication',
        'wholesale',
        'compatibilityMode',
        'dlp_action',
        'user_agent',
      ] as const
    ).map((key) => [key, (record: LogRecord) => [record[key]]]),
  ),
  tokens: (record) => [record.tokens_in + record.tokens_out],
  // Key and value are matched independently, not as a pair (cloudflare-api.md §1.7).
  'metadata.key': (record) => Object.keys(metadataOf(record)),
  'metadata.value': (record) => Object.values(metadataOf(record)),
};

function metadataOf({ metadata }: LogRecord): JsonObject {
  return typeof metadata === 'string' ? (JSON.parse(metadata) as JsonObject) : (metadata ?? {});
}

const OPERATORS = ['eq', 'neq', 'contains', 'lt', 'gt'];

/** Reads the `filters` value: a JSON array in one query parameter. Throws 7001 for a key it does not know. */
export function readFilters(text: string | null): Test {
  if (text === null) return () => true;
  let list: Json;
  try {
    list = JSON.parse(text) as Json;
  } catch {
    throw invalidField(['filters'], 'Expected a JSON array');
  }
  if (!Array.isArray(list)) throw invalidField(['filters'], 'Expected a JSON array');
  const tests = list.map(readFilter);
  return (log) => tests.every((test) => test(log));
}

function readFilter(filter: Json, index: number): Test {
  const given = isJsonObject(filter) ? filter : {};
  const { key, operator, value } = given;
  const reader = typeof key === 'string' && Object.hasOwn(READERS, key) ? READERS[key] : undefined;
  if (!reader) throw invalidField(['filters', String(index), 'key'], 'Invalid filter key');
  if (typeof operator !== 'string' || !OPERATORS.includes(operator)) {
    throw invalidField(['filters', String(index), 'operator'], 'Invalid filter operator');
  }
  if (!Array.isArray(value) || !value.every(isPlain)) {
    throw invalidField(['filters', String(index), 'value'], 'Expected an array of plain values');
  }
  const hit = (log: StoredLog) =>
    reader(log.record).some((found) => value.some((wanted) => fits(operator, found, wanted)));
  return operator === 'neq' ? (log) => !hit(log) : hit;
}

/** A value that compares as its text. */
type Plain = string | number | boolean | null;

function isPlain(value: Json): value is Plain {
  return value === null || typeof value !== 'object';
}

function fits(operator: string, found: unknown, wanted: Plain): boolean {
  switch (operator) {
    case 'contains':
      return String(found).includes(String(wanted));
    case 'lt':
      return comparable(found) < comparable(wanted);
    case 'gt':
      return comparable(found) > comparable(wanted);
    default:
      return String(found) === String(wanted);
  }
}

/** Numbers and dates compare by value. */
function comparable(value: unknown): number {
  const number = Number(value);
  return Number.isNaN(number) ? Date.parse(String(value)) : number;
}
