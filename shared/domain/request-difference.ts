import { compareValues, isSame, type ComparedRow } from './compared-row';
import { textLeaves } from './json-leaves';
import type { SentRequest } from './run-event';
import { FORMAT_LABELS, type RequestFormat, type RunParameters } from './run-request';

/** The settings of a request that are no header. */
export interface RequestSettings {
  format: RequestFormat;
  modelInPath: boolean;
  /** Null or empty: none. */
  system: string | null;
  parameters: RunParameters;
}

/** A request as its user set it, and as it goes over the wire. */
export interface ComparedRequest {
  settings: RequestSettings;
  sent: SentRequest;
}

/** Requests side by side; what is equal is listed too. */
export interface RequestDifference {
  headers: ComparedRow[];
  parameters: ComparedRow[];
  /** By JSON path, e.g. `messages[0].content`; the first row is the address. */
  body: ComparedRow[];
}

/** Compares any number of requests, in their order. */
export function compareRequests(requests: readonly ComparedRequest[]): RequestDifference {
  return {
    headers: compareValues(requests.map(({ sent }) => new Map(Object.entries(sent.headers)))),
    parameters: compareValues(requests.map(({ settings }) => settingValues(settings))),
    body: compareValues(
      requests.map(({ sent }) => new Map([[sent.method, sent.url], ...textLeaves(sent.body)])),
    ),
  };
}

/** The names of what one set of settings and headers has otherwise than another. */
export function changedNames(
  base: { settings: RequestSettings; headers: Record<string, string> },
  own: { settings: RequestSettings; headers: Record<string, string> },
): string[] {
  const places = [base, own].map(
    ({ settings, headers }) => new Map([...settingValues(settings), ...Object.entries(headers)]),
  );
  return compareValues(places)
    .filter((row) => !isSame(row))
    .map(({ name }) => name);
}

/** By the names that people know them by; what is not set is left out. */
function settingValues(settings: RequestSettings): Map<string, string> {
  const { format, modelInPath, system, parameters } = settings;
  const { temperature, maxTokens, topP, seed, stop, stream, reasoningEffort, extraBody } =
    parameters;
  const values: Record<string, string | number | boolean | null> = {
    Format: FORMAT_LABELS[format],
    'Model in the address': modelInPath || null,
    System: system?.trim() ? system : null,
    Temperature: temperature,
    'Max tokens': maxTokens,
    'Top P': topP,
    Seed: seed,
    'Stop sequences': stop.length === 0 ? null : JSON.stringify(stop),
    Stream: stream ? 'on' : 'off',
    'Reasoning effort': reasoningEffort,
    'Extra JSON': extraBody === null ? null : JSON.stringify(extraBody),
  };
  return new Map(
    Object.entries(values).flatMap(([name, value]) =>
      value === null ? [] : [[name, String(value)]],
    ),
  );
}
