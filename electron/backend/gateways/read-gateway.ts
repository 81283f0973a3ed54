import { DEFAULT_GATEWAY_ID, type Gateway } from '@shared/domain/gateway';
import { isJsonObject, type Json, type JsonObject } from '@shared/domain/json';
import { stringOf } from '@shared/protocol/read-json';
import { readSettings } from './gateway-fields';

/** Longer names are nobody's; the API allows 64 characters (cloudflare-api.md §1.6). */
const LONGEST_ID = 200;

/** A gateway as the API gave it, or null for what is none. Never throws, whatever it is given. */
export function readGateway(raw: Json | undefined): Gateway | null {
  if (!isJsonObject(raw)) return null;
  const id = stringOf(raw['id']);
  if (id === null || id.length > LONGEST_ID) return null;
  return {
    id,
    isDefault: raw['is_default'] === true || id === DEFAULT_GATEWAY_ID,
    createdAt: stringOf(raw['created_at']),
    modifiedAt: stringOf(raw['modified_at']),
    settings: readSettings(raw),
    raw,
  };
}

/** What the API sets itself (cloudflare-api.md §1.6; the account's ids as in older answers). */
const READ_ONLY = new Set([
  'id',
  'is_default',
  'created_at',
  'modified_at',
  'account_id',
  'account_tag',
  'internal_id',
]);

/** The fields of a gateway that a replacing call carries: all but those that the API sets itself. */
export function writableFields(raw: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(raw).filter(([field]) => !READ_ONLY.has(field)));
}

/** Wire names of fields of `written` that are something else in `found`. Missing, null and 0 are all "off". */
export function fieldsNotTaken(written: JsonObject, found: JsonObject): string[] {
  return Object.keys(written).filter((field) => !isSame(written[field], found[field]));
}

function isSame(left: Json | undefined, right: Json | undefined): boolean {
  return canonical(left) === canonical(right);
}

/** Text that is equal for equal values, whatever the order of an object's keys. */
function canonical(value: Json | undefined): string {
  if (value === undefined || value === null || value === 0) return 'off';
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  const fields = Object.keys(value)
    .toSorted()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
  return `{${fields.join()}}`;
}
