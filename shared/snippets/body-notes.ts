import type { Json, JsonObject } from '../domain/json';
import type { RunRequest } from '../domain/run-request';
import { dialectFor } from '../protocol/dialects';
import { listed } from './listed';
import { inputOf } from './read-body';
import { sameJson } from './same-json';

const LONGEST_VALUE = 60; // characters

/** How what a request sends differs from the body that it was read from, in sentences; empty where it does not. */
export function bodyNotes(request: RunRequest, body: JsonObject): string[] {
  const encoded = dialectFor(request.format).encode(request);
  const given = inputOf(body, request);
  const sent = inputOf(encoded.body, request);
  const extra = Object.keys(request.parameters.extraBody ?? {});
  const added = Object.keys(sent).filter((key) => !Object.hasOwn(given, key));
  const dropped = Object.keys(given).filter((key) => !Object.hasOwn(sent, key));
  const changed = Object.keys(given).filter(
    (key) => Object.hasOwn(sent, key) && !sameJson(given[key], sent[key]),
  );
  const notes = [
    extra.length === 0
      ? null
      : `In the extra JSON, as it stands, for want of a field: ${listed(extra)}.`,
    changed.length === 0 ? null : `Same content, written in the app’s form: ${listed(changed)}.`,
    dropped.length === 0 ? null : `Sent under another name: ${listed(dropped)}.`,
    added.length === 0
      ? null
      : `The app also sends ${listed(added.map((key) => `${key} ${valueText(sent[key])}`))}.`,
  ].filter((note) => note !== null);
  const isReordered = notes.length === 0 && JSON.stringify(body) !== encoded.bodyText;
  return isReordered ||
    (extra.length > 0 && notes.length === 1 && !isSameText(body, encoded.bodyText))
    ? [...notes, 'The app writes the keys of the body in another order.']
    : notes;
}

function isSameText(body: JsonObject, text: string): boolean {
  return JSON.stringify(body) === text;
}

function valueText(value: Json | undefined): string {
  const text = JSON.stringify(value ?? null);
  return text.length > LONGEST_VALUE ? '' : text;
}
