import { isJsonObject, type Json, type JsonObject } from '@shared/domain/json';

/** A JSON object read from text (null for blank text), or what is wrong with it and where. */
export type JsonObjectReading =
  { ok: true; value: JsonObject | null } | { ok: false; problem: string };

/** Reads what a user typed as a JSON object. Never throws. */
export function readJsonObject(text: string): JsonObjectReading {
  if (text.trim() === '') return { ok: true, value: null };
  try {
    const value = JSON.parse(text) as Json;
    if (isJsonObject(value)) return { ok: true, value };
    return { ok: false, problem: 'This must be an object: { … }.' };
  } catch (failure) {
    return { ok: false, problem: describe(failure, text) };
  }
}

function describe(failure: unknown, text: string): string {
  const message = failure instanceof Error ? failure.message : String(failure);
  const position = /position (\d+)/.exec(message)?.[1];
  if (position === undefined)
    return `${message.replace(/, "[^]*$/, '')} at ${place(text, text.length)}.`;
  const [what = message] = message.split(/ in JSON| at position/);
  return `${what} at ${place(text, Number(position))}.`;
}

function place(text: string, position: number): string {
  const before = text.slice(0, position).split('\n');
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}
