import type { JsonObject } from '../domain/json';
import type { BodyDraft } from './body-draft';
import type { WireRequest } from './dialect';
import { policyHeaders } from './gateway-headers';

/** Puts path, policy headers and body together. The one place where a body becomes text. */
export function wireRequest(path: string, draft: BodyDraft): WireRequest {
  const { body, notes, request } = draft;
  return {
    method: 'POST',
    path,
    headers: { 'content-type': 'application/json', ...policyHeaders(request.policy) },
    body,
    bodyText: JSON.stringify(body),
    notes,
  };
}

/** The request of a format whose body has the model and all parameters side by side. */
export function flatRequest(path: string, draft: BodyDraft): WireRequest {
  draft.body = { model: draft.request.model, ...draft.body };
  mergeExtra(draft.body, draft.parameters.extraBody);
  return wireRequest(path, draft);
}

/** Adds the user's own keys last, so that they win; `__proto__` is a key like any other. */
export function mergeExtra(body: JsonObject, extra: JsonObject | null): void {
  for (const key of Object.keys(extra ?? {})) setOwn(body, key, extra?.[key] ?? null);
}

/** Sets an own property even where its name is `__proto__`. */
export function setOwn(body: JsonObject, key: string, value: JsonObject[string]): void {
  Object.defineProperty(body, key, { value, writable: true, enumerable: true, configurable: true });
}
