import { describe, expect, it } from 'vitest';
import { INHERIT_ALL, type GatewayPolicy } from '@shared/domain/gateway-policy';
import { policyHeaders } from '@shared/protocol/gateway-headers';
import { GATEWAY_LIMITS, HEADER_SOURCES, policyWarnings } from '@shared/protocol/gateway-limits';
import { responseMetadata } from '@shared/protocol/response-metadata';

const headers = (given: Partial<GatewayPolicy>) => policyHeaders({ ...INHERIT_ALL, ...given });
const warnings = (given: Partial<GatewayPolicy>) =>
  policyWarnings({ ...INHERIT_ALL, ...given }).map((warning) => warning.field);

describe('policy headers', () => {
  it('sends nothing for what is inherited', () => expect(headers({})).toEqual({}));

  it('sends each setting under its documented name', () => {
    expect(
      headers({
        gatewayId: 'gw',
        skipCache: false,
        cacheTtl: 60,
        cacheKey: 'k',
        collectLog: true,
        collectLogPayload: false,
        requestTimeout: 1000,
        maxAttempts: 3,
        retryDelay: 0,
        backoff: 'linear',
        metadata: { user: 1, on: true },
        eventId: 'e',
        byokAlias: 'b',
        zdr: true,
        noWholesale: true,
        otelTraceId: 'a1',
        otelParentSpanId: 'b2',
      }),
    ).toEqual({
      'cf-aig-gateway-id': 'gw',
      'cf-aig-skip-cache': 'false',
      'cf-aig-cache-ttl': '60',
      'cf-aig-cache-key': 'k',
      'cf-aig-collect-log': 'true',
      'cf-aig-collect-log-payload': 'false',
      'cf-aig-request-timeout': '1000',
      'cf-aig-max-attempts': '3',
      'cf-aig-retry-delay': '0',
      'cf-aig-backoff': 'linear',
      'cf-aig-metadata': '{"user":1,"on":true}',
      'cf-aig-event-id': 'e',
      'cf-aig-byok-alias': 'b',
      'cf-aig-zdr': 'true',
      'cf-aig-no-wholesale': 'true',
      'cf-aig-otel-trace-id': 'a1',
      'cf-aig-otel-parent-span-id': 'b2',
    });
  });

  it('writes a cost as the gateway reads it, without what is not stated', () => {
    const cost = (customCost: GatewayPolicy['customCost']) =>
      headers({ customCost })['cf-aig-custom-cost'];
    expect(cost({ type: 'total', usd: 0.25 })).toBe('{"total_cost":0.25}');
    const perToken = { type: 'per-token', input: 0.5, output: 1 } as const;
    expect(cost({ ...perToken, cacheRead: null, cacheWrite: null })).toBe(
      '{"per_token_in":0.5,"per_token_out":1}',
    );
    expect(cost({ ...perToken, cacheRead: 0, cacheWrite: 2 })).toBe(
      '{"per_token_in":0.5,"per_token_out":1,"per_cache_read_token":0,"per_cache_write_token":2}',
    );
  });

  it('sends nothing for settings that a request of an earlier version does not know', () => {
    const { customCost: _cost, otelTraceId: _trace, ...earlier } = INHERIT_ALL;
    expect(policyHeaders(earlier as GatewayPolicy)).toEqual({});
  });

  it('writes metadata in ASCII, so that any header can carry it', () => {
    const metadata = { team: 'größe 🙂\u007f\n' };
    const value = headers({ metadata })['cf-aig-metadata'] ?? '';
    expect(value).toMatch(/^[\x20-\x7e]+$/);
    expect(JSON.parse(value)).toEqual(metadata);
  });

  it.each(['Host', 'Content-Length', 'connection', 'Transfer-Encoding'])(
    'B05 never lets a further header be one of the connection: %s',
    (name) => {
      const headers = policyHeaders({
        ...INHERIT_ALL,
        extraHeaders: { [name]: '1', 'x-mine': '1' },
      });
      expect(headers).toEqual({ 'x-mine': '1' });
    },
  );

  it('B05 never lets a further header be the authorization', () => {
    expect(headers({ extraHeaders: { AUTHORIZATION: 'x', 'X-Note': 'y' } })).toEqual({
      'x-note': 'y',
    });
  });
});

describe('policy warnings', () => {
  it('warns outside the documented ranges and nowhere else', () => {
    expect(warnings({ cacheTtl: 60, maxAttempts: 5, retryDelay: 5000, requestTimeout: 1 })).toEqual(
      [],
    );
    expect(warnings({ cacheTtl: 59 })).toEqual(['cacheTtl']);
    expect(warnings({ maxAttempts: 6 })).toEqual(['maxAttempts']);
    expect(warnings({ maxAttempts: 2, retryDelay: 5001 })).toEqual(['retryDelay']);
    expect(warnings({ requestTimeout: 0 })).toEqual(['requestTimeout']);
  });

  it('warns of metadata that the gateway drops', () => {
    expect(warnings({ metadata: { a: 1, b: 1, c: 1, d: 1, e: 1, f: 1 } })).toEqual(['metadata']);
    expect(warnings({ metadata: { 'cf.x': 1 } })).toEqual(['metadata']);
  });

  it('says that documents disagree on the retry delay, and where all of them end', () => {
    const messages = (retryDelay: number) =>
      policyWarnings({ ...INHERIT_ALL, retryDelay }).map(({ message }) => message);
    expect(messages(5000)).toEqual([]);
    expect(messages(20_000)).toEqual([expect.stringContaining('Documents disagree')]);
    expect(messages(60_001)).toEqual([expect.stringContaining('newer pages 100 to 60,000')]);
    expect(messages(-1)).toEqual([expect.stringContaining('documented as 0 to 5,000')]);
  });

  it('warns of numbers that are not whole', () => {
    expect(warnings({ cacheTtl: 60.5 })).toEqual(['cacheTtl']);
    expect(warnings({ retryDelay: 0.5 })).toEqual(['retryDelay']);
  });

  it('warns of a cost below nothing', () => {
    const perToken = { type: 'per-token', input: 1e-6, output: 2e-6 } as const;
    expect(warnings({ customCost: { ...perToken, cacheRead: null, cacheWrite: null } })).toEqual(
      [],
    );
    expect(warnings({ customCost: { ...perToken, cacheRead: -1, cacheWrite: null } })).toEqual([
      'customCost',
    ]);
    expect(warnings({ customCost: { type: 'total', usd: -0.1 } })).toEqual(['customCost']);
  });

  it('warns of a trace or span that is none', () => {
    expect(
      warnings({
        otelTraceId: '0af7651916cd43dd8448eb211c80319c',
        otelParentSpanId: '00f067aa0ba902b7',
      }),
    ).toEqual([]);
    for (const otelTraceId of ['0af7', 'x'.repeat(32), '0'.repeat(32)]) {
      expect(warnings({ otelTraceId })).toEqual(['otelTraceId']);
    }
    expect(warnings({ otelParentSpanId: '0af7651916cd43dd8448eb211c80319c' })).toEqual([
      'otelParentSpanId',
    ]);
  });

  it('knows the source of every limit', () => {
    for (const limit of Object.values(GATEWAY_LIMITS)) expect(limit.source).toContain('Cloudflare');
    for (const source of Object.values(HEADER_SOURCES)) expect(source).toContain('Cloudflare');
  });
});

describe('response headers', () => {
  it('reads what the gateway says', () => {
    expect(
      responseMetadata({
        'cf-ray': 'r',
        'cf-aig-cache-status': 'hit',
        'cf-aig-log-id': 'l',
        'cf-aig-step': '0',
        'cf-aig-dlp': '{}',
      }),
    ).toEqual({
      ray: 'r',
      logId: 'l',
      eventId: null,
      requestId: null,
      cacheStatus: 'HIT',
      step: 0,
      model: null,
      provider: null,
      dlp: '{}',
    });
    expect(responseMetadata({ 'cf-aig-step': 'x', 'cf-aig-cache-status': 'odd' })).toMatchObject({
      step: null,
      cacheStatus: null,
    });
  });
});
