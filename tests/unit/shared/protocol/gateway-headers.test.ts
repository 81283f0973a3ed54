import { describe, expect, it } from 'vitest';
import { INHERIT_ALL, type GatewayPolicy } from '@shared/domain/gateway-policy';
import { policyHeaders } from '@shared/protocol/gateway-headers';
import { GATEWAY_LIMITS, policyWarnings } from '@shared/protocol/gateway-limits';
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
    });
  });

  it('writes metadata in ASCII, so that any header can carry it', () => {
    const metadata = { team: 'größe 🙂\u007f\n' };
    const value = headers({ metadata })['cf-aig-metadata'] ?? '';
    expect(value).toMatch(/^[\x20-\x7e]+$/);
    expect(JSON.parse(value)).toEqual(metadata);
  });

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

  it('warns of settings without effect', () => {
    expect(warnings({ skipCache: true, cacheTtl: 60 })).toEqual(['skipCache']);
    expect(warnings({ collectLog: false, collectLogPayload: true })).toEqual(['collectLogPayload']);
    expect(warnings({ backoff: 'linear' })).toEqual(['backoff']);
  });

  it('knows the source of every limit', () => {
    for (const limit of Object.values(GATEWAY_LIMITS)) expect(limit.source).toContain('Cloudflare');
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
