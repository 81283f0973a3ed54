import { appError, AppFailure } from '@shared/domain/app-error';
import { isThisMachine } from '../network/this-machine';
import { createRedactor, type Redactor } from './redact';
import { tokenMark } from './token-mark';

/** Where to send requests, and as whom. */
export interface GatewayAddress {
  apiBase: string;
  accountId: string;
  token: string;
}

/** What one request adds to address and token. */
export interface GatewayRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `…/accounts/{account_id}/`; or below the API base if it starts with a slash. */
  path: string;
  query?: Record<string, string>;
  /** Never `Authorization`. */
  headers?: Record<string, string>;
  body?: string;
  signal: AbortSignal;
}

/** Sends requests to one account. The only holder of its token: what comes out never contains it. */
export interface GatewayClient {
  /** Host and port, for messages. */
  readonly host: string;
  /** The address of a path. Throws `AppFailure` for a path that would leave the account. */
  url(request: Pick<GatewayRequest, 'path' | 'query'>): string;
  /** One request; a redirect is an answer like any other and never followed. Rejects as `fetch` does. */
  send(request: GatewayRequest): Promise<Response>;
  createRedactor(): Redactor;
  /** The token's mark with this salt: equal tokens have one mark, and no token can be had from it. */
  tokenMark(salt: Uint8Array): string;
}

/** A client for `address`. Throws `AppFailure` if the base is neither https nor on this machine, or the id malformed. */
export function createGatewayClient(
  fetch: typeof globalThis.fetch,
  address: GatewayAddress,
): GatewayClient {
  const base = checkedApiBase(address.apiBase);
  if (!/^[\w-]{1,64}$/.test(address.accountId)) {
    throw badInput('account-id', 'An account ID is 32 hexadecimal digits.');
  }
  const url = (request: Pick<GatewayRequest, 'path' | 'query'>): string => {
    const account = `/accounts/${address.accountId}/`;
    const path = request.path.startsWith('/') ? request.path : account + request.path;
    assertPlainPath(path);
    const target = new URL(base.href + path.slice(1));
    // The token belongs to this origin alone: no path may lead anywhere else.
    if (target.origin !== base.origin) throw badInput('path', 'The address leaves the API.');
    target.search = new URLSearchParams(request.query).toString();
    return target.href;
  };
  return {
    host: base.host,
    url,
    send: (request) =>
      fetch(url(request), {
        method: request.method,
        headers: { ...request.headers, authorization: `Bearer ${address.token}` },
        body: request.body ?? null,
        redirect: 'manual',
        signal: request.signal,
      }),
    createRedactor: () => createRedactor(address.token),
    tokenMark: (salt) => tokenMark(address.token, salt),
  };
}

/** Parses an API base; the result ends in a slash. Throws `AppFailure` unless it is https, or http on this machine. */
export function checkedApiBase(text: string): URL {
  const base = URL.parse(text.endsWith('/') ? text : `${text}/`);
  const isSafe = base?.protocol === 'https:' || (base?.protocol === 'http:' && isThisMachine(base));
  if (!base || !isSafe || base.username || base.password || base.search || base.hash) {
    throw badInput('api-base', 'The API address must be https, or http on this machine.');
  }
  return base;
}

function assertPlainPath(path: string): void {
  const segments = path.slice(1).split('/');
  const isPlain = segments.every((segment) => {
    const name = segment.toLowerCase().replaceAll('%2e', '.');
    return name !== '' && name !== '.' && name !== '..' && !/[?#\\\s]|%2f|%5c/.test(name);
  });
  if (!isPlain) throw badInput('path', 'A model or gateway name cannot be put into an address.');
}

function badInput(what: string, message: string): AppFailure {
  return new AppFailure(appError({ kind: 'bad-input', code: `bad-input-${what}`, message }));
}
