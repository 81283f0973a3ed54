import { AppFailure, appError } from '../app-error';
import { assertNever } from '../assert-never';
import { REQUEST_FORMATS, type RequestFormat, type RunRequest } from '../run-request';
import type { Backoff, GatewayPolicy } from '../gateway-policy';
import type { RunParameters } from '../run-request';
import type { AxisField, AxisValue, MatrixAxis } from './lab-definition';

/** One column of a matrix: one value of each axis. */
export interface MatrixVariant {
  /** `cf-aig-cache-ttl 60, temperature not set`; empty where there is no axis. */
  label: string;
  /** In the order of the axes. */
  values: { field: AxisField; value: AxisValue }[];
  /** What is sent, with the prompt of the given request. */
  request: RunRequest;
}

/** Every combination of the axes' values, the last axis changing first. Throws `AppFailure` for a value that its field cannot carry. */
export function matrixVariants(request: RunRequest, axes: readonly MatrixAxis[]): MatrixVariant[] {
  const combinations = axes.reduce<MatrixVariant['values'][]>(
    (soFar, { field, values }) =>
      soFar.flatMap((chosen) => values.map((value) => [...chosen, { field, value }])),
    [[]],
  );
  return combinations.map((values) => ({
    label: values.map(({ field, value }) => `${field} ${value ?? 'not set'}`).join(', '),
    values,
    request: values.reduce((sent, { field, value }) => withField(sent, field, value), request),
  }));
}

function withField(request: RunRequest, field: AxisField, value: AxisValue): RunRequest {
  const setParameter = (change: Partial<RunParameters>): RunRequest => ({
    ...request,
    parameters: { ...request.parameters, ...change },
  });
  const setPolicy = (change: Partial<GatewayPolicy>): RunRequest => ({
    ...request,
    policy: { ...request.policy, ...change },
  });
  switch (field) {
    case 'model':
      return { ...request, model: text(field, required(field, value)) };
    case 'format': {
      const format = formatOf(required(field, value));
      return { ...request, format, modelInPath: request.modelInPath && format === 'run' };
    }
    case 'stream':
      return setParameter({ stream: flag(field, required(field, value)) });
    case 'temperature':
      return setParameter({ temperature: orNull(value, number(field)) });
    case 'max_tokens':
      return setParameter({ maxTokens: orNull(value, wholeNumber(field, 1)) });
    case 'top_p':
      return setParameter({ topP: orNull(value, number(field)) });
    case 'seed':
      return setParameter({ seed: orNull(value, wholeNumber(field, -Infinity)) });
    case 'reasoning_effort':
      return setParameter({ reasoningEffort: orNull(value, (given) => text(field, given)) });
    case 'system':
      return { ...request, system: orNull(value, (given) => text(field, given)) };
    case 'cf-aig-gateway-id':
      return setPolicy({ gatewayId: orNull(value, (given) => text(field, given)) });
    case 'cf-aig-skip-cache':
      return setPolicy({ skipCache: orNull(value, (given) => flag(field, given)) });
    case 'cf-aig-cache-ttl':
      return setPolicy({ cacheTtl: orNull(value, number(field)) });
    case 'cf-aig-cache-key':
      return setPolicy({ cacheKey: orNull(value, (given) => text(field, given)) });
    case 'cf-aig-request-timeout':
      return setPolicy({ requestTimeout: orNull(value, number(field)) });
    case 'cf-aig-max-attempts':
      return setPolicy({ maxAttempts: orNull(value, number(field)) });
    case 'cf-aig-retry-delay':
      return setPolicy({ retryDelay: orNull(value, number(field)) });
    case 'cf-aig-backoff':
      return setPolicy({ backoff: orNull(value, backoffOf) });
    case 'cf-aig-collect-log':
      return setPolicy({ collectLog: orNull(value, (given) => flag(field, given)) });
    case 'cf-aig-zdr':
      return setPolicy({ zdr: orNull(value, (given) => flag(field, given)) });
    default:
      return assertNever(field);
  }
}

type GivenValue = Exclude<AxisValue, null>;

function orNull<Value>(value: AxisValue, read: (given: GivenValue) => Value): Value | null {
  return value === null ? null : read(value);
}

function required(field: AxisField, value: AxisValue): GivenValue {
  if (value === null) throw refused(field, value, 'cannot be left out');
  return value;
}

function text(field: AxisField, value: GivenValue): string {
  const given = String(value);
  if (given === '') throw refused(field, value, 'takes a text');
  // The system prompt is part of the body; all others go into an address, a header or a short field.
  const isHeader = field.startsWith('cf-aig-');
  if (isHeader && /[^\t\x20-\x7e\x80-\xff]/.test(given)) {
    throw refused(field, value, 'has a character that no header may carry');
  }
  return given;
}

function number(field: AxisField): (value: GivenValue) => number {
  return (value) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      throw refused(field, value, 'takes a number');
    }
    return value;
  };
}

function wholeNumber(field: AxisField, least: number): (value: GivenValue) => number {
  return (value) => {
    const given = number(field)(value);
    if (!Number.isSafeInteger(given) || given < least) {
      throw refused(field, value, `takes a whole number${least > 0 ? ` from ${least} on` : ''}`);
    }
    return given;
  };
}

function flag(field: AxisField, value: GivenValue): boolean {
  if (value === true || value === 'true') return true;
  if (value === false || value === 'false') return false;
  throw refused(field, value, 'takes true or false');
}

function formatOf(value: GivenValue): RequestFormat {
  const format = REQUEST_FORMATS.find((known) => known === value);
  if (!format) throw refused('format', value, `takes ${REQUEST_FORMATS.join(', ')}`);
  return format;
}

function backoffOf(value: GivenValue): Backoff {
  if (value === 'constant' || value === 'linear' || value === 'exponential') return value;
  throw refused('cf-aig-backoff', value, 'takes constant, linear or exponential');
}

function refused(field: AxisField, value: AxisValue, rule: string): AppFailure {
  const given = value === null ? '' : `, not “${String(value).slice(0, 100)}”`;
  return new AppFailure(
    appError({
      kind: 'bad-input',
      code: 'axis-value',
      message: `The axis ${field} ${rule}${given}.`,
      hint: 'Correct the value of the axis.',
    }),
  );
}
