import type { JsonObject } from '../domain/json';
import { textMessage, type RunRequest } from '../domain/run-request';
import { dialectFor } from '../protocol/dialects';
import { plainText } from '../protocol/message-text';
import { inputOf } from './read-body';
import { sameJson } from './same-json';

/** What a new column says: its settings, and one prompt. */
export interface OnePrompt {
  request: RunRequest;
  prompt: string;
  /** Null where the prompt is all of the conversation. */
  note: string | null;
}

const NOTE =
  'Its conversation stands in the extra JSON, as it is sent: the prompt below does not change it.';

/**
 * A request as one prompt, which sends the same. Earlier turns, which no run of the app has answered, and images go to
 * the extra JSON.
 */
export function asOnePrompt(request: RunRequest): OnePrompt {
  const [message, ...others] = request.messages;
  const text = message?.role === 'user' && others.length === 0 ? plainText(message) : null;
  const hasSystem = request.system !== null && request.system.trim() !== '';
  if (text?.trim() && (hasSystem || !request.system)) return { request, prompt: text, note: null };

  const last = request.messages.findLast(({ role }) => role === 'user');
  const shown = last === undefined ? '' : (plainText(last) ?? '');
  const prompt = shown.trim() === '' ? 'As in the extra JSON' : shown;
  const asked = { ...request, messages: [textMessage('user', prompt)] };
  const extraBody = { ...request.parameters.extraBody, ...whatDiffers(request, asked) };
  return {
    request: { ...asked, parameters: { ...request.parameters, extraBody } },
    prompt,
    note: NOTE,
  };
}

/** The extra JSON that has one request send what another does. */
function whatDiffers(wanted: RunRequest, asked: RunRequest): JsonObject {
  const [body, other] = [wanted, asked].map(
    (request) => dialectFor(request.format).encode(request).body,
  );
  const given = inputOf(body ?? {}, wanted);
  const sent = inputOf(other ?? {}, asked);
  const keys = Object.keys(given).filter((key) => !sameJson(given[key], sent[key]));
  // Extra JSON named "input" stands for all of the input.
  const from = keys.includes('input') ? (body ?? {}) : given;
  return Object.fromEntries(keys.map((key) => [key, from[key] ?? null]));
}
