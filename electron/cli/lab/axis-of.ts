import { AXIS_FIELDS, type AxisValue, type MatrixAxis } from '@shared/domain/lab/lab-definition';
import { nameAndValue } from '../name-and-value';
import { UsageError } from '../usage-error';

/** Fields whose values are words, whatever they look like. */
const WORDS = new Set([
  'model',
  'format',
  'reasoning_effort',
  'system',
  'cf-aig-gateway-id',
  'cf-aig-cache-key',
  'cf-aig-backoff',
]);
/** Stands for "leave the field out". */
const UNSET = 'unset';

/** Reads an axis such as `cf-aig-cache-ttl=60,300,unset`; values may be one JSON list instead. Throws `UsageError`. */
export function axisOf(text: string): MatrixAxis {
  const [name, given] = nameAndValue('--axis', text);
  const field = AXIS_FIELDS.find((known) => known === name);
  if (!field) throw new UsageError(`--axis ${name} is not one of ${AXIS_FIELDS.join(', ')}`);
  const values = given.startsWith('[')
    ? jsonList(field, given)
    : given.split(',').map((word) => valueOf(field, word.trim()));
  return { field, values };
}

function valueOf(field: string, word: string): AxisValue {
  if (word === '') throw new UsageError(`--axis ${field} has an empty value`);
  if (word === UNSET) return null;
  if (WORDS.has(field)) return word;
  if (word === 'true' || word === 'false') return word === 'true';
  const number = Number(word);
  return Number.isFinite(number) ? number : word;
}

/** For values with a comma in them, e.g. system prompts. */
function jsonList(field: string, text: string): AxisValue[] {
  const list = parsed(text);
  if (Array.isArray(list) && list.length > 0 && list.every(isAxisValue)) return list;
  throw new UsageError(
    `--axis ${field} begins with “[”, so it must be a JSON list of texts, numbers, true, false or null`,
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isAxisValue(value: unknown): value is AxisValue {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
