import { AppFailure, appError } from '../domain/app-error';
import { isJsonObject, type Json, type JsonObject } from '../domain/json';

/** Deepest nesting that is passed on; deeper data only serves to overflow somebody's stack (security.md §5.3). */
export const MAX_JSON_DEPTH = 100;

/** The value if it is an object, else null. */
export function objectOf(value: Json | undefined): JsonObject | null {
  return isJsonObject(value) ? value : null;
}

/** The value if it is an array, else an empty one. */
export function arrayOf(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

/** The value if it is a string that is not empty, else null. */
export function stringOf(value: Json | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Text as a model meant it: null and missing are nothing, a string is itself, anything else is shown as JSON. */
export function textOf(value: Json | undefined): string {
  if (typeof value === 'string') return value;
  return value === null || value === undefined ? '' : jsonTextOf(value);
}

/** JSON text of a value; throws `AppFailure` when it is nested too deep. */
export function jsonTextOf(value: Json): string {
  assertShallow(value);
  return JSON.stringify(value);
}

/** Throws `AppFailure` (`json-too-deep`) if the value is nested deeper than `MAX_JSON_DEPTH`. */
export function assertShallow(value: Json): void {
  if (!isShallow(value, MAX_JSON_DEPTH)) {
    throw new AppFailure(
      appError({
        kind: 'protocol',
        code: 'json-too-deep',
        message: `The answer is nested deeper than ${MAX_JSON_DEPTH} levels`,
      }),
    );
  }
}

function isShallow(value: Json, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (levels === 0) return false;
  const children = Array.isArray(value) ? value : Object.values(value);
  return children.every((child) => isShallow(child, levels - 1));
}
