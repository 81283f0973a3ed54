import { isJsonObject, type Json, type JsonObject } from '@shared/domain/json';
import { DEFAULT_PARAMETERS, type RunParameters } from '@shared/domain/run-request';
import { nameAndValue } from './name-and-value';
import { UsageError } from './usage-error';

/** Reads all `--param`: known names become parameters, all others fields of the body. Throws `UsageError`. */
export function parseParameters(params: readonly string[], stream: boolean): RunParameters {
  const parameters: RunParameters = { ...DEFAULT_PARAMETERS, stop: [], stream };
  const extra: [string, Json][] = [];
  for (const param of params) {
    const [name, value] = nameAndValue('--param', param);
    switch (name) {
      case 'temperature':
        parameters.temperature = numberOf(name, value);
        break;
      case 'top_p':
        parameters.topP = numberOf(name, value);
        break;
      case 'max_tokens':
        parameters.maxTokens = integerOf(name, value, 1);
        break;
      case 'seed':
        parameters.seed = integerOf(name, value, Number.MIN_SAFE_INTEGER);
        break;
      case 'stop':
        parameters.stop.push(...stopsOf(value));
        break;
      case 'reasoning_effort':
        parameters.reasoningEffort = value;
        break;
      case 'stream':
        throw new UsageError(
          '--param stream is not needed: streaming is on, or off by --no-stream',
        );
      default:
        extra.push([name, jsonOrText(value)]);
    }
  }
  // Not by assignment: `__proto__` would be lost.
  const extraBody: JsonObject = Object.fromEntries(extra);
  return {
    ...parameters,
    extraBody: extra.length > 0 && isJsonObject(extraBody) ? extraBody : null,
  };
}

function numberOf(name: string, value: string): number {
  const number = value.trim() === '' ? NaN : Number(value);
  if (!Number.isFinite(number)) throw new UsageError(`--param ${name} takes a number`);
  return number;
}

function integerOf(name: string, value: string, least: number): number {
  const number = numberOf(name, value);
  if (!Number.isSafeInteger(number) || number < least) {
    throw new UsageError(`--param ${name} takes a whole number${least > 0 ? ' above 0' : ''}`);
  }
  return number;
}

function stopsOf(value: string): string[] {
  const json = jsonOrText(value);
  return Array.isArray(json)
    ? json.map((stop) => (typeof stop === 'string' ? stop : JSON.stringify(stop)))
    : [value];
}

function jsonOrText(value: string): Json {
  try {
    return JSON.parse(value) as Json;
  } catch {
    return value;
  }
}
