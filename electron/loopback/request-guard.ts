/** What the guard looks at; `node:http`'s IncomingMessage fits. */
export interface GuardedRequest {
  method?: string | undefined;
  url?: string | undefined;
  /** Names and values in turn, doubled ones included, as they came. */
  rawHeaders: readonly string[];
}

/** Why a request goes no further. */
export interface Refusal {
  status: 400 | 403;
  reason: string;
}

/**
 * The check before all routing, for requests and upgrades alike (security.md §4.2, items 5 to 7):
 * against DNS rebinding, requests from other pages, proxies and odd targets. Null: go on.
 */
export function guardRequest(
  request: GuardedRequest,
  port: number,
  kind: 'request' | 'upgrade',
): Refusal | null {
  const authority = `127.0.0.1:${port}`;
  const target = request.url ?? '';
  if (!target.startsWith('/') || target.startsWith('//') || /[#\\\0-\x20\x7f]/.test(target)) {
    return { status: 400, reason: 'The target is not a plain path' };
  }
  const hosts = valuesOf(request, 'host');
  if (hosts.length !== 1 || hosts[0] !== authority) {
    return { status: 403, reason: 'The host is not this one' };
  }
  if (hasForwardingHeader(request)) return { status: 403, reason: 'Came through a proxy' };
  if (request.method === 'OPTIONS') return { status: 403, reason: 'No other origin is served' };
  const isReading = kind === 'request' && (request.method === 'GET' || request.method === 'HEAD');
  const origins = valuesOf(request, 'origin');
  const isOwnOrigin = origins.length === 1 && origins[0] === `http://${authority}`;
  if (!isOwnOrigin && (!isReading || origins.length > 0)) {
    return { status: 403, reason: 'Came from another origin' };
  }
  return guardFetchSite(request, { isDocument: isReading && isDocumentPath(target) });
}

/** `Sec-Fetch-Site`, where the browser sends it, is set by the browser alone. */
function guardFetchSite(
  request: GuardedRequest,
  { isDocument }: { isDocument: boolean },
): Refusal | null {
  const isAllowed = valuesOf(request, 'sec-fetch-site').every(
    (site) =>
      site === 'same-origin' ||
      (site === 'none' && isDocument) ||
      // The redirect file of `open-browser.ts` is such a site; its path is a secret, used up once.
      (site === 'cross-site' && isDocument && isDoorwayPath(request.url ?? '')),
  );
  return isAllowed ? null : { status: 403, reason: 'Came from another site' };
}

/** `/open/…` lets the user's own browser in, see `open-browser.ts`. */
export function isDoorwayPath(target: string): boolean {
  return target.startsWith('/open/');
}

function isDocumentPath(target: string): boolean {
  return target === '/' || target === '/index.html' || isDoorwayPath(target);
}

function hasForwardingHeader(request: GuardedRequest): boolean {
  return request.rawHeaders.some(
    (name, index) => index % 2 === 0 && /^(?:forwarded|x-forwarded-.*)$/i.test(name),
  );
}

function valuesOf(request: GuardedRequest, name: string): string[] {
  return request.rawHeaders.filter(
    (_, index) => index % 2 === 1 && request.rawHeaders[index - 1]?.toLowerCase() === name,
  );
}
