import type { Json } from '../domain/json';
import { DEFAULT_MAX_TOKENS, type RunRequest } from '../domain/run-request';
import type { BodyDraft } from './encode-request';
import { refusesSampling } from './model-family';

/** A setting whose wire name is the usual one. */
type Setting = 'temperature' | 'topP' | 'seed' | 'stop' | 'reasoningEffort';

/** Puts a value under its wire name; "not set" and numbers that JSON cannot carry put nothing. */
export function put(draft: BodyDraft, name: string, value: Json): void {
  if (value === null || (typeof value === 'number' && !Number.isFinite(value))) return;
  draft.body[name] = value;
}

/** Puts a value under a name that differs from what the app calls it, and says so. */
export function putRenamed(draft: BodyDraft, parameter: string, name: string, value: Json): void {
  if (value === null) return;
  put(draft, name, value);
  draft.notes.push({ parameter, outcome: 'renamed', reason: `Sent as ${name}` });
}

/** Notes that the user's setting is not sent. Nothing is noted for what was not set. */
export function omit(draft: BodyDraft, request: RunRequest, setting: Setting, why: string): void {
  const value = request.parameters[setting];
  if (value === null || (Array.isArray(value) && value.length === 0)) return;
  draft.notes.push({ parameter: setting, outcome: 'omitted', reason: why });
}

/**
 * The token limit, always sent: models that are told nothing may stop at 256 tokens (cloudflare-api.md §1.1).
 * `usual` is the name that needs no note.
 */
export function putTokenLimit(
  draft: BodyDraft,
  request: RunRequest,
  name: string,
  usual = 'max_tokens',
): void {
  const wanted = request.parameters.maxTokens;
  draft.body[name] = wanted ?? DEFAULT_MAX_TOKENS;
  if (wanted === null) {
    const reason = `Sent as ${name}: ${DEFAULT_MAX_TOKENS}, because some models stop early when told nothing`;
    draft.notes.push({ parameter: 'maxTokens', outcome: 'added', reason });
  } else if (name !== usual) {
    draft.notes.push({ parameter: 'maxTokens', outcome: 'renamed', reason: `Sent as ${name}` });
  }
}

/** `temperature` and `top_p`, unless the model refuses a request that has them. */
export function putSampling(draft: BodyDraft, request: RunRequest): void {
  if (refusesSampling(request.model)) {
    omit(draft, request, 'temperature', 'This model refuses temperature');
    omit(draft, request, 'topP', 'This model refuses top_p');
    return;
  }
  put(draft, 'temperature', request.parameters.temperature);
  put(draft, 'top_p', request.parameters.topP);
}

/** Stop sequences, where there are any. */
export function putStop(draft: BodyDraft, request: RunRequest, name = 'stop'): void {
  const { stop } = request.parameters;
  if (stop.length === 0) return;
  if (name === 'stop') draft.body[name] = [...stop];
  else putRenamed(draft, 'stop', name, [...stop]);
}
