import type { Redactor } from './redact';

const ALLOWED = new Set([
  'age',
  'cache-control',
  'cf-ray',
  'content-encoding',
  'content-length',
  'content-type',
  'date',
  'location',
  'openai-processing-ms',
  'request-id',
  'retry-after',
  'server',
  'transfer-encoding',
  'x-request-id',
]);
const ALLOWED_PREFIXES = [
  'cf-aig-',
  'x-ratelimit-',
  'anthropic-ratelimit-',
  'ratelimit',
  // What only the simulator tells: its tries.
  'x-demo-',
];

/** The headers of an answer that may be shown and stored: an allow-list, so that no cookie or echo slips through. */
export function shownHeaders(headers: Headers, redactor: Redactor): Record<string, string> {
  const shown: Record<string, string> = {};
  for (const [name, value] of headers) {
    const isShown = ALLOWED.has(name) || ALLOWED_PREFIXES.some((prefix) => name.startsWith(prefix));
    if (isShown) shown[name] = redactor.text(value);
  }
  return shown;
}
