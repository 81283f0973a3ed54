import { effectivePolicy, type PolicyInput } from '@shared/domain/effective-policy';
import { POLICY_FIELDS, type PolicyField } from '@shared/domain/gateway-header-names';
import type { GatewaySettings } from '@shared/domain/gateway';
import { INHERIT_ALL, type GatewayPolicy } from '@shared/domain/gateway-policy';
import type { GatewayInPlay } from '@shared/domain/policy/gateway-in-play';
import { policyHeaders } from '@shared/protocol/gateway-headers';
import { anyPolicy } from '@tests/support/any-policy';
import { UNSET_GATEWAY } from '@tests/support/unset-gateway';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const known = (settings: Partial<GatewaySettings> = {}): GatewayInPlay => ({
  type: 'gateway',
  id: 'default',
  settings: { ...UNSET_GATEWAY, ...settings },
  isListed: true,
});
const UNKNOWN: GatewayInPlay = { type: 'gateway', id: 'default', settings: null, isListed: null };

const judge = (
  policy: Partial<GatewayPolicy>,
  gateway: GatewayInPlay = known(),
  given: Partial<PolicyInput> = {},
) =>
  effectivePolicy({
    policy: { ...INHERIT_ALL, ...policy },
    workspaceGateway: null,
    gateway,
    model: 'openai/gpt-4.1',
    ...given,
  });

const value = (of: unknown) => ({ type: 'value', value: of });

const orNull = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null });
const anySettings: fc.Arbitrary<GatewaySettings> = fc.record({
  ...Object.fromEntries(Object.keys(UNSET_GATEWAY).map((key) => [key, fc.constant(null)])),
  cacheTtl: orNull(fc.nat(10_000)),
  collectLogs: orNull(fc.boolean()),
  retryMaxAttempts: orNull(fc.integer({ min: 1, max: 5 })),
  retryDelay: orNull(fc.nat(60_000)),
  retryBackoff: orNull(fc.constantFrom('constant', 'linear', 'exponential')),
  zdr: orNull(fc.boolean()),
  byokOnly: orNull(fc.boolean()),
}) as fc.Arbitrary<GatewaySettings>;
const anyGateway = fc.oneof(
  fc.constant(UNKNOWN),
  anySettings.map((settings) => known(settings)),
);
const anyModel = fc.constantFrom('openai/gpt-4.1', 'google/gemini-3-flash', '@cf/meta/llama');

/** Settings that a gateway has too, so that its own can be unknown. */
const OF_GATEWAYS: PolicyField[] = [
  'cacheTtl',
  'collectLog',
  'maxAttempts',
  'retryDelay',
  'backoff',
  'zdr',
  'noWholesale',
];

describe('laws', () => {
  it('names every setting with the header that carries it', () => {
    fc.assert(
      fc.property(anyPolicy, anyGateway, anyModel, (policy, gateway, model) => {
        const effective = judge(policy, gateway, { model });
        const headers = policyHeaders(policy);
        for (const field of POLICY_FIELDS) {
          expect(effective[field].header in headers).toBe(effective[field].sent !== null);
        }
      }),
    );
  });

  it('lets a header that is sent apply as it is, or says why it does not', () => {
    fc.assert(
      fc.property(anyPolicy, anyGateway, anyModel, (policy, gateway, model) => {
        for (const setting of Object.values(judge(policy, gateway, { model }))) {
          if (setting.sent === null || setting.note !== null) continue;
          expect(setting.applies).toEqual(value(setting.sent));
        }
      }),
    );
  });

  it('gives a request without headers what the gateway has', () => {
    fc.assert(
      fc.property(anyGateway, anyModel, (gateway, model) => {
        for (const setting of Object.values(judge({}, gateway, { model }))) {
          expect(setting.applies).toEqual(setting.gatewayDefault);
        }
      }),
    );
  });

  it('never takes what it does not know for what is off', () => {
    fc.assert(
      fc.property(anyPolicy, (policy) => {
        const effective = judge(policy, UNKNOWN);
        for (const field of OF_GATEWAYS) {
          expect(effective[field].gatewayDefault).toEqual({ type: 'unknown' });
          if (policy[field] === null && policy.skipCache !== true) {
            expect(effective[field].applies).toEqual({ type: 'unknown' });
          }
        }
      }),
    );
  });

  it('lets nothing apply where there is no gateway', () => {
    fc.assert(
      fc.property(anyPolicy, (given) => {
        const policy = { ...given, gatewayId: null };
        const { gatewayId, ...others } = judge(policy, { type: 'none' }, { model: '@cf/a/b' });
        expect(gatewayId).toMatchObject({ applies: { type: 'off' }, sent: null });
        for (const { applies } of Object.values(others)) expect(applies).toEqual({ type: 'idle' });
      }),
    );
  });
});

describe('the cache', () => {
  const ttl = (...given: Parameters<typeof judge>) => judge(...given).cacheTtl;

  it('is as the gateway says, until a header says otherwise', () => {
    expect(ttl({}, known({ cacheTtl: 300 })).applies).toEqual(value(300));
    expect(ttl({ cacheTtl: 60 }, known({ cacheTtl: 300 }))).toMatchObject({
      gatewayDefault: value(300),
      sent: 60,
      applies: value(60),
    });
    expect(ttl({}, known({ cacheTtl: 0 })).applies).toEqual({ type: 'off' });
    expect(ttl({ cacheTtl: 0 }, known({ cacheTtl: 300 })).applies).toEqual({ type: 'off' });
  });

  it('keeps five minutes where there is a key and no time', () => {
    expect(ttl({ cacheKey: 'k' })).toMatchObject({
      applies: value(300),
      note: expect.stringContaining('5 minutes') as string,
    });
    expect(ttl({ cacheKey: 'k' }, known({ cacheTtl: 900 })).applies).toEqual(value(900));
    expect(ttl({ cacheKey: 'k' }, UNKNOWN)).toMatchObject({ applies: { type: 'unknown' } });
  });

  it('is idle when it is skipped, time and key alike', () => {
    const effective = judge({ skipCache: true, cacheTtl: 60, cacheKey: 'k' });
    expect(effective.skipCache.applies).toEqual(value(true));
    expect(effective.cacheTtl.applies).toEqual({ type: 'idle' });
    expect(effective.cacheKey.applies).toEqual({ type: 'idle' });
  });

  it('warns that @cf models were seen to be cached though nothing asked for it', () => {
    const model = '@cf/moonshotai/kimi-k2.6';
    expect(ttl({}, known(), { model }).note).toContain('@cf');
    expect(ttl({ skipCache: true }, known(), { model }).note).not.toContain('@cf');
    expect(ttl({}).note).toBeNull();
  });
});

describe('retries', () => {
  it('are one attempt where nobody sets more, so that delay and backoff have nothing to do', () => {
    const effective = judge({ retryDelay: 500, backoff: 'linear' });
    expect(effective.maxAttempts.applies).toEqual(value(1));
    expect(effective.retryDelay.applies).toEqual({ type: 'idle' });
    expect(effective.backoff.applies).toEqual({ type: 'idle' });
  });

  it('take the gateway’s attempts, known or not', () => {
    expect(judge({ retryDelay: 500 }, known({ retryMaxAttempts: 3 })).retryDelay).toMatchObject({
      applies: value(500),
      note: null,
    });
    expect(judge({ retryDelay: 500 }, UNKNOWN).retryDelay).toMatchObject({
      applies: value(500),
      note: expect.stringContaining('only if') as string,
    });
  });

  it('give the last of several attempts no limit', () => {
    const note = (policy: Partial<GatewayPolicy>, gateway?: GatewayInPlay) =>
      judge({ requestTimeout: 1000, ...policy }, gateway).requestTimeout.note;
    expect(note({})).toBeNull();
    expect(note({ maxAttempts: 3 })).toContain('but the last');
    expect(note({}, UNKNOWN)).toContain('last attempt has no limit');
    expect(judge({}).requestTimeout.applies).toEqual({ type: 'undocumented' });
  });
});

describe('the log', () => {
  it('has no payload and no metadata when there is no entry', () => {
    const off = judge(
      { collectLogPayload: true, metadata: { a: 1 } },
      known({ collectLogs: false }),
    );
    expect(off.collectLogPayload.applies).toEqual({ type: 'idle' });
    expect(off.metadata.applies).toEqual({ type: 'idle' });
    const on = judge({ collectLog: true, collectLogPayload: false }, known({ collectLogs: false }));
    expect(on.collectLogPayload.applies).toEqual(value(false));
  });

  it('keeps the first five entries that are not reserved', () => {
    const metadata = { 'cf.x': 1, a: 1, b: 2, c: 3, d: 4, e: 5, f: 6 };
    expect(judge({ metadata }).metadata).toMatchObject({
      applies: value({ a: 1, b: 2, c: 3, d: 4, e: 5 }),
      note: 'Only the first 5 are kept. Keys that begin with “cf.” are removed.',
    });
    expect(judge({ metadata: { 'cf.x': 1 } }).metadata.applies).toEqual({ type: 'off' });
  });
});

describe('keys and retention', () => {
  it('lets no header loosen a gateway that takes own keys only', () => {
    const byokOnly = known({ byokOnly: true });
    expect(judge({ noWholesale: false }, byokOnly).noWholesale.applies).toEqual(value(true));
    expect(judge({ noWholesale: true }).noWholesale.applies).toEqual(value(true));
    expect(judge({ noWholesale: false }, UNKNOWN).noWholesale.note).toContain('cannot loosen');
  });

  it('knows for whom zero retention is', () => {
    expect(judge({ zdr: true }).zdr.applies).toEqual(value(true));
    expect(judge({ zdr: false }, known({ zdr: true })).zdr).toMatchObject({
      applies: value(false),
      note: expect.stringContaining('loosens') as string,
    });
    expect(judge({ zdr: false }).zdr.note).toBeNull();
    for (const model of ['google/gemini-3-flash', '@cf/openai/gpt-oss-120b']) {
      expect(judge({ zdr: true }, known(), { model }).zdr.applies).toEqual({ type: 'idle' });
    }
  });
});

describe('the gateway itself', () => {
  it('is the workspace’s where the request names none, and its name is sent', () => {
    const { gatewayId } = judge({}, { ...UNKNOWN, id: 'team' }, { workspaceGateway: 'team' });
    expect(gatewayId).toMatchObject({ sent: 'team', applies: value('team') });
    expect(gatewayId.note).toContain('workspace');
    const own = judge({ gatewayId: 'mine' }, UNKNOWN, { workspaceGateway: 'team' });
    expect(own.gatewayId).toMatchObject({ sent: 'mine', gatewayDefault: value('default') });
  });

  it('is said to be missing where the list does not have it', () => {
    const gateway = { type: 'gateway', id: 'gone', settings: null, isListed: false } as const;
    expect(judge({ gatewayId: 'gone' }, gateway).gatewayId.note).toContain('no gateway of this');
  });
});
