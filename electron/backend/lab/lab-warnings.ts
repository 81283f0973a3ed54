import { cacheLifetime, isCachingAsked } from '@shared/domain/cache/cache-lifetime';
import { assertNever } from '@shared/domain/assert-never';
import type { GatewaySettings } from '@shared/domain/gateway';
import type {
  AxisField,
  CacheLab,
  LabDefinition,
  MatrixLab,
  RetryLab,
} from '@shared/domain/lab/lab-definition';
import { idleHeaders } from '@shared/domain/lab/idle-headers';
import { expiryAges } from '@shared/domain/lab/plan-shots';
import { policyWarnings } from '@shared/protocol/gateway-limits';

/** What of a gateway's settings decides whether it keeps answers. */
export type CacheSettings = Pick<GatewaySettings, 'cacheTtl'>;

/** What the user should know before an experiment starts, in sentences. `settings` null: those of the gateway are not known. */
export function labWarnings(definition: LabDefinition, settings: CacheSettings | null): string[] {
  const ranges = policyWarnings(definition.request.policy).map(({ message }) => sentence(message));
  const general = [...ranges, ...idleHeaders(definition)];
  switch (definition.kind) {
    case 'cache':
      return [...cacheWarnings(definition, settings), ...general];
    case 'retry':
      return [...retryWarnings(definition), ...general];
    case 'formats':
      return general;
    case 'matrix':
      return [...matrixWarnings(definition), ...general];
    default:
      return assertNever(definition);
  }
}

function cacheWarnings(
  { request, test, fresh }: CacheLab,
  settings: CacheSettings | null,
): string[] {
  const { policy, parameters, model } = request;
  const asked = isCachingAsked(policy, settings);
  const lifetime = cacheLifetime(policy, settings);
  const last = test.type === 'expiry' ? (expiryAges(test).at(-1) ?? 0) : null;
  const warnings = [
    policy.skipCache === true &&
      'The request skips the cache (cf-aig-skip-cache): no answer can be a HIT.',
    policy.skipCache !== true &&
      asked === false &&
      'Neither a header nor the gateway asks for caching: set cf-aig-cache-ttl, or no answer will be a HIT.',
    policy.skipCache !== true &&
      asked === null &&
      'The settings of the gateway are not known: unless it caches by itself, no answer will be a HIT. Set cf-aig-cache-ttl to be sure.',
    model.startsWith('@cf/') &&
      policy.gatewayId === null &&
      'Without cf-aig-gateway-id a model of Workers AI is asked past every gateway: nothing is cached.',
    parameters.stream &&
      'Streams may not be kept by the cache (the documents disagree): switch streaming off to be sure.',
    !fresh &&
      'Without a mark of its own in the prompt, an earlier answer may lie in the cache already.',
    lifetime !== null &&
      last !== null &&
      last < lifetime.seconds &&
      `The entry lives for ${lifetime.seconds} s, and the last request comes after ${last} s: it will not be seen to expire.`,
  ];
  return warnings.filter((warning) => warning !== false);
}

function retryWarnings({ request, pattern }: RetryLab): string[] {
  const { maxAttempts, requestTimeout } = request.policy;
  const warnings = [
    (maxAttempts ?? 1) < 2 &&
      'One attempt only: nothing is tried again. Set cf-aig-max-attempts to more than 1.',
    pattern.type === 'slow-first-byte' &&
      requestTimeout === null &&
      'Without cf-aig-request-timeout the gateway waits for a slow first byte as long as it takes: nothing is tried again.',
  ];
  return warnings.filter((warning) => warning !== false);
}

/** The key is made of the body (cloudflare-api.md §4). */
function matrixWarnings({ request, axes, fresh = false }: MatrixLab): string[] {
  const { skipCache, cacheTtl, cacheKey } = request.policy;
  const fields = axes.filter(({ values }) => values.length > 1).map(({ field }) => field);
  const isCached =
    skipCache !== true &&
    (cacheTtl !== null || cacheKey !== null || fields.some((field) => CACHING.has(field)));
  const shared = fields.filter((field) => field.startsWith('cf-aig-') && !OWN_ENTRY.has(field));
  if (fresh || !isCached || shared.length === 0) return [];
  return [
    `Variants that differ only in ${shared.join(', ')} share one entry of the cache: whichever is answered first fills it for the others.`,
  ];
}

const CACHING: ReadonlySet<AxisField> = new Set(['cf-aig-cache-ttl', 'cf-aig-cache-key']);
const OWN_ENTRY: ReadonlySet<AxisField> = new Set([
  'cf-aig-cache-key',
  'cf-aig-skip-cache',
  'cf-aig-gateway-id',
]);

function sentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}
