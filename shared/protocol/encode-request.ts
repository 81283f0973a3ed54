import type { JsonObject } from '../domain/json';
import type { RunRequest } from '../domain/run-request';
import type { ParameterNote, WireRequest } from './dialect';
import { policyHeaders } from './gateway-headers';

/** A body under construction, and what became of the user's settings in it. */
export interface BodyDraft {
  body: JsonObject;
  notes: ParameterNote[];
}

/** Puts path, policy headers and body together. The one place where a body becomes text. */
export function wireRequest(path: string, request: RunRequest, draft: BodyDraft): WireRequest {
  return {
    method: 'POST',
    path,
    headers: { 'content-type': 'application/json', ...policyHeaders(request.policy) },
    body: draft.body,
    bodyText: JSON.stringify(draft.body),
    notes: draft.notes,
  };
}

/** Adds the user's own keys last, so that they win; `__proto__` is a key like any other. */
export function mergeExtra(body: JsonObject, extra: JsonObject | null): void {
  for (const key of Object.keys(extra ?? {})) setOwn(body, key, extra?.[key] ?? null);
}

/** Sets an own property even where its name is `__proto__`. */
export function setOwn(body: JsonObject, key: string, value: JsonObject[string]): void {
  Object.defineProperty(body, key, { value, writable: true, enumerable: true, configurable: true });
}
