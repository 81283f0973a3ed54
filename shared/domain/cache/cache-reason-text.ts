import { assertNever } from '../assert-never';
import type { CacheLifetime, CacheReason, KeyDifference, NotKept } from '../cache-story';

type Differs = Extract<CacheReason, { type: 'differs' }>;

/** Why, in one sentence. Values of requests stand in it as JSON, cut short. */
export function cacheReasonText(reason: CacheReason): string {
  if (reason.type !== 'differs') return cacheReasonBrief(reason);
  const { ingredient, path, before, now } = reason.difference;
  const isKnown = before !== null || now !== null;
  const isNamed = ingredient !== 'body' || path !== null;
  const change = `: ${before ?? 'not set'} → ${now ?? 'not set'}`;
  return differsText(reason, isKnown && isNamed ? change : '');
}

/** The same without the values, for where they stand beside it. */
export function cacheReasonBrief(reason: CacheReason): string {
  switch (reason.type) {
    case 'no-gateway':
      return 'The request went through no gateway, so there was no cache.';
    case 'cache-off':
      return 'Caching is off: neither a header of this request nor its gateway asks for it.';
    case 'skipped':
      return 'The request asked to skip the cache.';
    case 'same':
      return 'An equal request was answered before, and its answer was kept.';
    case 'unknown-origin':
      return 'The cache was filled by a request that is not in the log of this app.';
    case 'first':
      return 'It is the first request of its kind in the log of this app.';
    case 'expired':
      return `The kept answer had expired ${time(reason.ago)} before (${lifetimeText(reason.lifetime)}).`;
    case 'too-close':
      return `An equal request was sent ${time(reason.apart)} before: its answer was not kept yet.`;
    case 'differs':
      return differsText(reason, '');
    case 'not-kept':
      return `An equal request went before, but its answer was not kept: ${notKeptText(reason.because)}`;
    case 'unexplained':
      return 'No reason can be seen: the gateway may drop an answer at any time, or not keep this kind.';
    default:
      return assertNever(reason);
  }
}

/** What can be done about it; null where there is nothing to be done. */
export function cacheReasonAdvice(reason: CacheReason): string | null {
  switch (reason.type) {
    case 'no-gateway':
      return 'Choose a gateway (cf-aig-gateway-id).';
    case 'cache-off':
      return 'Set a TTL (cf-aig-cache-ttl), or switch caching on in the gateway.';
    case 'skipped':
      return 'Take cf-aig-skip-cache back.';
    case 'first':
    case 'too-close':
      return 'Send it again, once this answer is there.';
    case 'expired':
      return 'Raise the TTL (cf-aig-cache-ttl), if the answer may be that old. It is kept anew now.';
    case 'differs':
      return reason.difference.ingredient === 'cache-key'
        ? 'Use the same cf-aig-cache-key for requests that may share an answer.'
        : 'Send exactly the same, or give both one cf-aig-cache-key: it replaces all that is compared.';
    case 'not-kept':
      return reason.because === 'streamed'
        ? 'Switch streaming off: streams are not kept by default.'
        : null;
    case 'unexplained':
      return 'Measure it in the cache lab: one request, many times.';
    case 'same':
    case 'unknown-origin':
      return null;
    default:
      return assertNever(reason);
  }
}

/** How long an answer is kept, and who says so, e.g. `TTL 60 s by the header`. */
export function lifetimeText({ seconds, source }: CacheLifetime): string {
  const by = {
    header: 'by the header',
    gateway: 'by the gateway',
    'key-default': 'with a key only',
  };
  return `TTL ${time(seconds * 1000)} ${by[source]}`;
}

function differsText({ difference, more = 0 }: Differs, change: string): string {
  const others =
    more === 0 ? '' : `, and ${more} more ${more === 1 ? 'difference' : 'differences'}`;
  return `The nearest earlier request has ${differenceText(difference)}${change}${others}.`;
}

function differenceText({ ingredient, path, before, now }: KeyDifference): string {
  if (ingredient === 'cache-key') return 'another cf-aig-cache-key';
  if (ingredient !== 'body') return `another ${ingredient}`;
  if (path !== null) return `another ${path}`;
  return before === null && now === null
    ? 'another body; where is not known, as bodies are not stored'
    : 'the same values in other bytes, e.g. in another order: the key is made of the bytes';
}

function notKeptText(because: NotKept): string {
  switch (because) {
    case 'failed':
      return 'it failed or was stopped.';
    case 'skipped':
      return 'it asked to skip the cache.';
    case 'streamed':
      return 'it was streamed.';
    case 'not-text-or-image':
      return 'only text and images are.';
    case 'not-asked':
      return 'nothing asked for caching then.';
    default:
      return assertNever(because);
  }
}

/** Of at most two parts: `40 ms`, `12 s`, `5 min`, `2 h 30 min`, `30 d`. */
function time(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 120) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return parts(minutes, 'min', [seconds % 60, 's']);
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return parts(hours, 'h', [minutes % 60, 'min']);
  return parts(Math.floor(hours / 24), 'd', [hours % 24, 'h']);
}

function parts(count: number, unit: string, [rest, restUnit]: [number, string]): string {
  return `${count} ${unit}${rest === 0 ? '' : ` ${rest} ${restUnit}`}`;
}
