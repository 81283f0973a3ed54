import { isJsonObject, type Json, type JsonObject } from '../domain/json';
import { DEFAULT_MAX_TOKENS, DEFAULT_PARAMETERS, type RunParameters } from '../domain/run-request';

/** The names that the formats have for the token limit (cloudflare-api.md §1.1). */
export const LIMIT_NAMES = [
  'max_tokens',
  'max_completion_tokens',
  'max_output_tokens',
  'max_length',
];

const MOST_STOPS = 16;
const LONGEST_STOP = 1_000; // characters
const LONGEST_EFFORT = 40; // characters

/** The parameters that a body names, in whatever format; what is not readable as one is not set. */
export function readParameters(body: JsonObject): RunParameters {
  const limit = LIMIT_NAMES.map((name) => body[name]).find((value) => value !== undefined);
  return {
    ...DEFAULT_PARAMETERS,
    temperature: numberOf(body['temperature']),
    topP: numberOf(body['top_p']),
    maxTokens: limitOf(limit),
    seed: wholeOf(body['seed']),
    stop: stopOf(body['stop'] ?? body['stop_sequences']),
    stream: body['stream'] === true,
    reasoningEffort:
      effortOf(body['reasoning_effort']) ??
      effortOf(fieldOf(body['output_config'])) ??
      effortOf(fieldOf(body['reasoning'])),
  };
}

function numberOf(value: Json | undefined): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function wholeOf(value: Json | undefined): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : null;
}

/** What the app sends where no limit is set is read as none. */
function limitOf(value: Json | undefined): number | null {
  const limit = wholeOf(value);
  return limit === null || limit < 1 || limit === DEFAULT_MAX_TOKENS ? null : limit;
}

function stopOf(value: Json | undefined): string[] {
  if (!Array.isArray(value) || value.length > MOST_STOPS) return [];
  const texts = value.filter((stop) => typeof stop === 'string' && stop.length <= LONGEST_STOP);
  return texts.length === value.length ? (texts as string[]) : [];
}

function fieldOf(value: Json | undefined): Json | undefined {
  return isJsonObject(value) ? value['effort'] : undefined;
}

function effortOf(value: Json | undefined): string | null {
  return typeof value === 'string' && value.length <= LONGEST_EFFORT ? value : null;
}
