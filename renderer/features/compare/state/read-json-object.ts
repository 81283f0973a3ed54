import { isJsonObject, type Json, type JsonObject } from '@shared/domain/json';
import { jsonProblem } from '@shared/domain/json-problem';

const DEEPEST = 100; // levels, security.md §5.3

/** A JSON object read from text (null for blank text), or what is wrong with it and where. */
export type JsonObjectReading =
  { ok: true; value: JsonObject | null } | { ok: false; problem: string };

/** Reads what a user typed as a JSON object. Never throws. */
export function readJsonObject(text: string): JsonObjectReading {
  if (text.trim() === '') return { ok: true, value: null };
  try {
    const value = JSON.parse(text) as Json;
    const problem = unsendable(value);
    if (problem !== null) return { ok: false, problem };
    if (isJsonObject(value)) return { ok: true, value };
    return { ok: false, problem: 'This must be an object: { … }.' };
  } catch (failure) {
    return { ok: false, problem: jsonProblem(failure, text) };
  }
}

/** What parses but cannot be sent: a number that JSON has no word for, or nesting that no reader follows. */
function unsendable(root: Json): string | null {
  const open: { value: Json; depth: number }[] = [{ value: root, depth: 1 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, depth } = next;
    if (typeof value === 'number' && !Number.isFinite(value)) return 'A number is too large.';
    if (typeof value !== 'object' || value === null) continue;
    if (depth > DEEPEST) return `Nested deeper than ${DEEPEST} levels.`;
    for (const inner of Object.values(value)) open.push({ value: inner, depth: depth + 1 });
  }
  return null;
}
