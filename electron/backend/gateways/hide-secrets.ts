import { isJsonObject, type Json, type JsonObject } from '@shared/domain/json';

/** Fields of `otel` and `stripe` that hold somebody's credentials (cloudflare-api.md §1.6). */
const SECRET = /^(authorization|headers|secret|token|password|api_?key)$/i;
const HIDDEN = '[hidden]';

/** A gateway's object as a page may show it: where it sends its data is seen, with which credentials is not. */
export function hideSecrets(raw: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(raw).map(([field, value]) => [
      field,
      SECRET.test(field) ? hidden(value) : shown(value),
    ]),
  );
}

function shown(value: Json): Json {
  if (Array.isArray(value)) return value.map(shown);
  return isJsonObject(value) ? hideSecrets(value) : value;
}

/** Keeps the form: the names of headers are seen, their values are not. */
function hidden(value: Json): Json {
  if (Array.isArray(value)) return value.map(hidden);
  if (isJsonObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, hidden(item)]));
  }
  return typeof value === 'string' && value !== '' ? HIDDEN : value;
}
