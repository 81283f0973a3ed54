import { AppFailure, appError } from '@shared/domain/app-error';
import { isJsonObject, type JsonObject } from '@shared/domain/json';
import { errorOfAnswer, errorOfBody, isErrorBody } from '@shared/protocol/api-error';
import type { GatewayClient, GatewayRequest } from './gateway-client';
import { answerTooLarge } from './answer-too-large';
import { networkError } from './network-error';
import { redirectError } from './redirect-error';

/** How long a management call may take, ms. */
const TIME_LIMIT = 30_000;
/** Bytes that the answer to one may have. */
const SIZE_LIMIT = 32 * 1024 * 1024;
/** Characters left out at the end of a cut answer: more than any form of a token has. */
const OVERHANG = 16 * 1024;
const CANCELLED = appError({ kind: 'cancelled', code: 'cancelled', message: 'Given up.' });

/** A call that manages something, as opposed to one that runs a model. */
export interface ManagementCall extends Pick<GatewayRequest, 'path' | 'query'> {
  /** Default `GET`. */
  method?: GatewayRequest['method'];
  /** Sent as JSON. */
  body?: JsonObject;
  /** Gives the call up; it then fails with the kind `cancelled`. */
  signal?: AbortSignal | undefined;
  /** The answer is needed as it came, to be sent back: the caller redacts what it shows of it. */
  unredacted?: boolean;
}

/** One management call: the JSON object that came back, the token blotted out. Throws `AppFailure` for everything else. */
export async function requestJson(
  client: GatewayClient,
  call: ManagementCall,
): Promise<JsonObject> {
  const redactor = client.createRedactor();
  const fail = (error: AppFailure['error']): AppFailure => new AppFailure(redactor.value(error));
  const { status, asItCame, text, isCut } = await exchange(client, call);
  if (isCut) throw fail(answerTooLarge());
  if (status === 204) return {};
  const body = parse(call.unredacted ? asItCame : text);
  if (!isJsonObject(body)) throw fail(notJson(status, text));
  if (isErrorBody(body)) throw fail({ ...errorOfBody(body), status });
  return body;
}

/**
 * One management call whose answer may be anything: its text, the token blotted out, and whether it was cut because it
 * was longer than `limit` bytes. Throws `AppFailure` where the call failed.
 */
export async function requestText(
  client: GatewayClient,
  call: ManagementCall,
  limit: number,
): Promise<{ text: string; isCut: boolean }> {
  const { text, isCut } = await exchange(client, call, limit + OVERHANG);
  // What the reading cut in two at the end is left out: half a token is one too.
  return isCut ? { text: text.slice(0, -OVERHANG), isCut } : { text, isCut };
}

interface Exchanged {
  status: number;
  asItCame: string;
  /** The same with the token blotted out. */
  text: string;
  isCut: boolean;
}

async function exchange(
  client: GatewayClient,
  call: ManagementCall,
  sizeLimit = SIZE_LIMIT,
): Promise<Exchanged> {
  const { method = 'GET', path, query, body: content, signal: cancel } = call;
  const request = { path, ...(query && { query }) };
  const redactor = client.createRedactor();
  const fail = (error: AppFailure['error']): AppFailure => new AppFailure(redactor.value(error));
  let response: Response;
  let read: { bytes: Buffer; isCut: boolean };
  try {
    const limit = AbortSignal.timeout(TIME_LIMIT);
    const signal = cancel ? AbortSignal.any([limit, cancel]) : limit;
    const sent = content && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(content),
    };
    response = await client.send({ ...request, ...sent, method, signal });
    read = await limitedBytes(response, sizeLimit);
  } catch (error) {
    if (cancel?.aborted) throw fail(CANCELLED);
    throw fail(
      error instanceof DOMException && error.name === 'TimeoutError'
        ? timedOut(client.host)
        : networkError(error, { host: client.host, received: null }),
    );
  }
  if (response.status >= 300 && response.status < 400) {
    throw fail(redirectError(response, client.url(request)));
  }
  const asItCame = read.bytes.toString('utf8');
  // Before anything is cut out of it, as half a token is one too.
  const text = redactor.seenIn(read.bytes) ? redactor.text(asItCame) : asItCame;
  const headers = Object.fromEntries(response.headers);
  if (!response.ok) throw fail(errorOfAnswer({ status: response.status, headers, body: text }));
  return { status: response.status, asItCame, text, isCut: read.isCut };
}

async function limitedBytes(
  response: Response,
  limit: number,
): Promise<{ bytes: Buffer; isCut: boolean }> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    chunks.push(chunk);
    // Leaving the loop closes the connection.
    if (size > limit) break;
  }
  return { bytes: Buffer.concat(chunks).subarray(0, limit), isCut: size > limit };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function notJson(status: number, text: string): AppFailure['error'] {
  return appError({
    kind: 'protocol',
    code: 'not-an-api-answer',
    message: 'What came back is not an answer of the API.',
    hint: 'Check the API address, and whether a sign-in page of the network stands in between.',
    status,
    rawBody: text.slice(0, 64 * 1024),
  });
}

function timedOut(host: string): AppFailure['error'] {
  return appError({
    kind: 'timeout',
    code: 'timeout-headers',
    message: `${host} sent no answer within ${TIME_LIMIT / 1_000} s.`,
    retryable: true,
  });
}
