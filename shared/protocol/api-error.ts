import { appError, type AppError } from '../domain/app-error';
import { isJsonObject, type Json, type JsonObject } from '../domain/json';
import { FAILURES_BY_NARROW_NAME, FAILURES_BY_TYPE, failureCode } from './error-table';
import { KNOWN_FAILURES, type FailureCode, type KnownFailure } from './known-failures';
import { arrayOf, objectOf, stringOf } from './read-json';
import { requestIdsOf } from './response-metadata';
import { retryAfterMs } from './retry-after';

/** Characters of a body that are kept for the raw view. */
export const MAX_RAW_CHARACTERS = 64 * 1024;
const MAX_MESSAGE_CHARACTERS = 4_000;

/** What an error envelope says, whichever it is (cloudflare-api.md §6.1). */
interface ErrorWords {
  gatewayCode: number | null;
  /** An HTTP status inside the body. */
  status: number | null;
  /** OpenAI's and Anthropic's `type`, and a code in words. */
  names: string[];
  message: string | null;
  requestId: string | null;
}

/** An answer that failed before its content began. */
export interface FailedAnswer {
  status: number;
  /** Names in lower case. */
  headers: Record<string, string>;
  /** The body as text; whatever the server sent. */
  body: string;
}

/** True for every error envelope, also one that arrives with status 200 or in mid-stream (N16, N24). */
export function isErrorBody(body: JsonObject): boolean {
  if (body['success'] === false || body['ok'] === false || body['type'] === 'error') return true;
  const error = body['error'];
  if (isJsonObject(error) || (Array.isArray(error) && error.length > 0)) return true;
  if (typeof error === 'string' && error !== '') return true;
  return arrayOf(body['errors']).length > 0 && body['success'] !== true;
}

/** The error in a body that `isErrorBody`, without status, ids or headers. */
export function errorOfBody(body: JsonObject): AppError {
  const words = readWords(body);
  const [type = ''] = words.names;
  const byName = narrowFailure(words) ?? FAILURES_BY_TYPE.get(type);
  return errorFrom(byName ?? failureCode(words.gatewayCode, words.status), words);
}

/** Turns an answer with an error status into an `AppError`. Never throws. */
export function errorOfAnswer(answer: FailedAnswer): AppError {
  const { status, headers } = answer;
  const body = parseObject(answer.body);
  const words = body === null ? plainWords(answer.body) : readWords(body);
  const requestIds = requestIdsOf(headers);
  const error = errorFrom(codeOf(status, words), words);
  return {
    ...error,
    ...edgeWords(status, answer.body),
    ...redirectWords(status, headers),
    status,
    retryAfterMs: retryAfterMs(headers),
    retryable: error.retryable || status === 409 || status >= 500,
    requestIds: { ...requestIds, requestId: requestIds.requestId ?? words.requestId },
    rawBody: answer.body === '' ? null : answer.body.slice(0, MAX_RAW_CHARACTERS),
  };
}

function codeOf(status: number, words: ErrorWords): FailureCode {
  if (status < 400) return 'unexpected-redirect';
  // A path without a route has the number of a missing model, but another cure (cloudflare-api.md §6.2).
  const noRoute = words.gatewayCode === 7003 && /could not route/i.test(words.message ?? '');
  if (noRoute) return 'route-not-found';
  // A number of Cloudflare's own says more than the words of a provider.
  const byName = words.gatewayCode === null ? narrowFailure(words) : undefined;
  return byName ?? failureCode(words.gatewayCode, status);
}

function narrowFailure({ names }: ErrorWords): FailureCode | undefined {
  return names.map((name) => FAILURES_BY_NARROW_NAME.get(name)).find((code) => code !== undefined);
}

/** Redirects are never followed, so that the token goes nowhere else (N43, N44). */
function redirectWords(status: number, headers: Record<string, string>): Partial<AppError> {
  if (status >= 400) return {};
  const target = headers['location']?.slice(0, 200) ?? 'nowhere';
  return { message: `Unexpected redirect to ${target}` };
}

/** A page of Cloudflare's edge says nothing but its number (N41). */
function edgeWords(status: number, body: string): Partial<AppError> {
  const isPage = status >= 520 && status <= 530 && /^\s*</.test(body);
  return isPage ? { code: `cloudflare-${status}`, message: `Cloudflare error ${status}` } : {};
}

function errorFrom(code: FailureCode, words: ErrorWords): AppError {
  const failure: KnownFailure = KNOWN_FAILURES[code];
  return appError({
    ...failure,
    code,
    gatewayCode: words.gatewayCode,
    providerMessage: words.message?.slice(0, MAX_MESSAGE_CHARACTERS) ?? null,
  });
}

/** Order of looking: `errors[0]`, `error[0]`, `error`, the body itself (cloudflare-api.md §6.1). */
function readWords(body: JsonObject): ErrorWords {
  const listed = arrayOf(body['errors'])[0] ?? arrayOf(body['error'])[0] ?? body['error'];
  const failed = objectOf(body['response']);
  const error = objectOf(listed) ?? objectOf(failed?.['error']) ?? body;
  const code = numericCode(error['code'] ?? body['internalCode']);
  const status = numericCode(body['httpCode'] ?? error['status'] ?? error['statusCode']);
  return {
    // Some providers put the HTTP status where Cloudflare has a number of its own.
    gatewayCode: isErrorStatus(code) ? null : code,
    status: isErrorStatus(code) ? code : isErrorStatus(status) ? status : null,
    names: [error['type'], error['code'], error['category']]
      .map(wordOf)
      .filter((name) => name !== null),
    message: messageOf(listed, error, body),
    requestId: stringOf(
      body['requestId'] ?? body['request_id'] ?? error['gatewayRequestId'] ?? undefined,
    ),
  };
}

function messageOf(listed: Json | undefined, error: JsonObject, body: JsonObject): string | null {
  if (typeof listed === 'string') return listed;
  const message = stringOf(error['message']) ?? stringOf(body['message']);
  const field = stringOf(error['param']) ?? pathOf(error['path']);
  const named = message !== null && field && !message.includes(field);
  return named ? `${message} (${field})` : (message ?? stringOf(error['code']));
}

/** `path[]` of a validation error, e.g. `body.cache_ttl` (cloudflare-api.md §1.6). */
function pathOf(path: Json | undefined): string {
  return arrayOf(path)
    .filter((part) => typeof part === 'string' || typeof part === 'number')
    .join('.');
}

/** `error` alone only says that it is one. */
function wordOf(value: Json | undefined): string | null {
  return typeof value === 'string' && value !== 'error' && Number.isNaN(Number(value))
    ? value
    : null;
}

function numericCode(code: Json | undefined): number | null {
  const number = typeof code === 'string' && code.trim() !== '' ? Number(code) : code;
  return Number.isSafeInteger(number) ? (number as number) : null;
}

function isErrorStatus(code: number | null): boolean {
  return code !== null && code >= 400 && code < 600;
}

function plainWords(body: string): ErrorWords {
  // Cut first: taking tags out of megabytes of open brackets would take minutes.
  const start = body.slice(0, MAX_MESSAGE_CHARACTERS);
  const text = /^\s*</.test(start) ? start.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ') : start;
  const message = text.trim().slice(0, 200);
  return { gatewayCode: null, status: null, names: [], message: message || null, requestId: null };
}

function parseObject(body: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(body);
    return isJsonObject(value) ? value : null;
  } catch {
    return null;
  }
}
