import type { GatewayPolicy } from '../domain/gateway-policy';
import { isJsonObject, type JsonObject } from '../domain/json';
import type { ModelTask } from '../domain/model-task';
import { textMessage, type RequestFormat, type RunRequest } from '../domain/run-request';
import { dialectFor } from '../protocol/dialects';
import { isResponsesOnly, modelFamily } from '../protocol/model-family';
import { isChatTask } from '../protocol/task-input';
import { readConversation, type ConversationForm } from './read-conversation';
import { LIMIT_NAMES, readParameters } from './read-parameters';
import { sameJson } from './same-json';

/** What is known of a request beside its body. */
export interface BodyPlace {
  model: string;
  task: ModelTask;
  format: RequestFormat;
  modelInPath: boolean;
  policy: GatewayPolicy;
}

/** Stand beside the input of `/ai/run` where the extra JSON has them (cloudflare-api.md §1.1). */
const ENVELOPE_KEYS = ['model', 'input', 'options'];

/**
 * The request that sends this body: the inverse of the dialects' `encode`, which is asked what it makes of a first
 * reading. What the app has no field for becomes extra JSON, as it stands.
 */
export function readBody(body: JsonObject, place: BodyPlace): RunRequest {
  const given = inputOf(body, place);
  const guess = reading(given, place);
  const sent = inputOf(dialectFor(place.format).encode(guess.request).body, place);
  const others = Object.keys(given).filter(
    (key) => !guess.keys.includes(key) && !isCarried(key, given, sent),
  );
  const { request } = reading(
    pick(given, (key) => !others.includes(key)),
    place,
  );
  const extra = hasEnvelope(place)
    ? besideAndInput(body, others)
    : pick(given, (key) => others.includes(key));
  const extraBody = Object.keys(extra).length === 0 ? null : extra;
  return { ...request, parameters: { ...request.parameters, extraBody } };
}

/** The part of a body that the model reads; empty where it is no object. */
export function inputOf(body: JsonObject, place: BodyPlace): JsonObject {
  if (!hasEnvelope(place))
    return place.format === 'run' ? body : pick(body, (key) => key !== 'model');
  const input = body['input'];
  return isJsonObject(input) ? input : {};
}

function hasEnvelope({ format, modelInPath }: BodyPlace): boolean {
  return format === 'run' && !modelInPath;
}

/** The extra JSON of an envelope; an input with keys of that name can only be kept whole. */
function besideAndInput(body: JsonObject, others: readonly string[]): JsonObject {
  const input = body['input'];
  const beside = pick(body, (key) => key !== 'model' && key !== 'input');
  const isSplit = isJsonObject(input) && !others.some((key) => ENVELOPE_KEYS.includes(key));
  const inside = isSplit
    ? pick(input, (key) => others.includes(key))
    : pick(body, (key) => key === 'input');
  return Object.fromEntries([...Object.entries(inside), ...Object.entries(beside)]);
}

function reading(given: JsonObject, place: BodyPlace): { request: RunRequest; keys: string[] } {
  const conversation = readConversation(given, formOf(place));
  const { system, messages, keys } = conversation ?? {
    system: null,
    messages: [textMessage('user', '')],
    keys: [],
  };
  const { model, task, format, modelInPath, policy } = place;
  const parameters = readParameters(given);
  return {
    request: { model, task, format, modelInPath, system, messages, parameters, policy },
    keys,
  };
}

function formOf({ format, model, task }: BodyPlace): ConversationForm {
  if (format === 'chat-completions') return 'chat';
  if (format !== 'run') return format;
  if (!isChatTask(task)) return 'task';
  if (isResponsesOnly(model)) return 'responses';
  return modelFamily(model) === 'anthropic' ? 'messages' : 'chat';
}

/** True where the app sends the same, or the same limit under the name that this model takes. */
function isCarried(key: string, given: JsonObject, sent: JsonObject): boolean {
  if (Object.hasOwn(sent, key)) return sameJson(given[key], sent[key]);
  if (!LIMIT_NAMES.includes(key)) return false;
  return LIMIT_NAMES.some((name) => Object.hasOwn(sent, name) && sent[name] === given[key]);
}

function pick(object: JsonObject, wanted: (key: string) => boolean): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => wanted(key)));
}
