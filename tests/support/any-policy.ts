import { fieldOfHeader } from '@shared/domain/gateway-header-names';
import type { GatewayPolicy, MetadataValue } from '@shared/domain/gateway-policy';
import fc from 'fast-check';

const HEADER_NAME = /^[!#$%&'*+\-.^_`|~0-9a-z]{1,20}$/;

const text = fc.stringMatching(/^[\x20-\x7e\xa0-\xff]{0,20}$/);
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const amount = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const whole = fc.integer({ min: -10, max: 10_000_000 });

const metadataValue: fc.Arbitrary<MetadataValue> = fc.oneof(fc.string(), amount, fc.boolean());

/** The one that the app writes itself, and a name that is no field of an object. */
const OTHERWISE = new Set(['authorization', '__proto__']);

/** Every policy that the app lets anybody make, in no range at all. */
export const anyPolicy: fc.Arbitrary<GatewayPolicy> = fc.record({
  gatewayId: orNull(text),
  skipCache: orNull(fc.boolean()),
  cacheTtl: orNull(whole),
  cacheKey: orNull(text),
  collectLog: orNull(fc.boolean()),
  collectLogPayload: orNull(fc.boolean()),
  requestTimeout: orNull(whole),
  maxAttempts: orNull(whole),
  retryDelay: orNull(whole),
  backoff: orNull(fc.constantFrom('constant', 'linear', 'exponential')),
  metadata: orNull(
    fc.dictionary(fc.string(), metadataValue, { maxKeys: 7, noNullPrototype: true }),
  ),
  eventId: orNull(text),
  byokAlias: orNull(text),
  zdr: orNull(fc.boolean()),
  noWholesale: orNull(fc.boolean()),
  customCost: orNull(
    fc.oneof(
      fc.record({
        type: fc.constant('per-token' as const),
        input: amount,
        output: amount,
        cacheRead: orNull(amount),
        cacheWrite: orNull(amount),
      }),
      fc.record({ type: fc.constant('total' as const), usd: amount }),
    ),
  ),
  otelTraceId: orNull(text),
  otelParentSpanId: orNull(text),
  extraHeaders: fc.dictionary(
    fc
      .stringMatching(HEADER_NAME)
      .filter((name) => !OTHERWISE.has(name) && fieldOfHeader(name) === undefined),
    text,
    { maxKeys: 3, noNullPrototype: true },
  ),
});
