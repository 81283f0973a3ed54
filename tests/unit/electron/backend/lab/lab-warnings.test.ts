import { labWarnings } from '@electron/backend/lab/lab-warnings';
import { INHERIT_ALL, type GatewayPolicy } from '@shared/domain/gateway-policy';
import type { CacheTest, LabDefinition, MatrixAxis } from '@shared/domain/lab/lab-definition';
import type { RunRequest } from '@shared/domain/run-request';
import { cachedRequest, cacheLab } from '@tests/support/lab-request';
import { runRequest } from '@tests/support/run-request';
import { describe, expect, it } from 'vitest';

const REPEAT: CacheTest = { type: 'repeat', shots: 2, pacing: { type: 'sequential', gap: 0 } };
const OFF = { cacheTtl: 0 };

const ofCache = (
  policy: Partial<GatewayPolicy>,
  {
    settings = null as { cacheTtl: number } | null,
    test = REPEAT,
    ...given
  }: {
    settings?: { cacheTtl: number } | null;
    test?: CacheTest;
    fresh?: boolean;
    request?: Partial<RunRequest>;
  } = {},
) => {
  const request = { ...cachedRequest(), policy: { ...INHERIT_ALL, ...policy }, ...given.request };
  return labWarnings(cacheLab(test, { request, fresh: given.fresh ?? true }), settings);
};

describe('a cache experiment is warned of', () => {
  it.each([
    ['The request skips the cache', ofCache({ skipCache: true })],
    ['Neither a header nor the gateway asks for caching', ofCache({}, { settings: OFF })],
    ['The settings of the gateway are not known', ofCache({})],
    ['documented as 60', ofCache({ cacheTtl: 5 })],
    ['cf-aig-backoff has no effect', ofCache({ cacheTtl: 60, maxAttempts: 1, backoff: 'linear' })],
    [
      'past every gateway',
      ofCache({}, { request: { model: '@cf/meta/llama' }, settings: { cacheTtl: 300 } }),
    ],
    ['an earlier answer may lie in the cache', ofCache({ cacheTtl: 60 }, { fresh: false })],
    [
      'the last request comes after 50 s: it will not be seen to expire',
      ofCache({ cacheTtl: 60 }, { test: { type: 'expiry', ages: [50, 10] } }),
    ],
  ])('%s', (text, warnings) => {
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain(text);
  });

  it('streams, which few gateways keep', () => {
    const { parameters } = runRequest();
    const [warning] = ofCache({ cacheTtl: 60 }, { request: { parameters } });
    expect(warning).toContain('Streams may not be kept');
  });

  it('nothing where a header or the gateway asks for caching', () => {
    expect(ofCache({ cacheTtl: 60 })).toEqual([]);
    expect(ofCache({}, { settings: { cacheTtl: 300 } })).toEqual([]);
    expect(ofCache({ cacheKey: 'mine' }, { settings: OFF })).toEqual([]);
  });
});

describe('a retry experiment is warned of', () => {
  const ofRetry = (policy: Partial<GatewayPolicy>, count: number | null): string[] =>
    labWarnings(
      {
        version: 1,
        name: '',
        kind: 'retry',
        request: runRequest({ policy: { ...INHERIT_ALL, ...policy } }),
        budget: null,
        pattern: { type: 'slow-first-byte', count, after: 10 },
        backoffs: ['linear'],
        runs: 1,
        atOnce: 1,
      },
      null,
    );

  it('one attempt, and of a slow first byte that nobody gives up on', () => {
    expect(ofRetry({}, 1)).toHaveLength(2);
    expect(ofRetry({ maxAttempts: 3, requestTimeout: 100 }, null)).toEqual([]);
  });
});

describe('a matrix is warned of', () => {
  const ofMatrix = (
    axes: MatrixAxis[],
    policy: Partial<GatewayPolicy> = {},
    fresh = false,
  ): string[] => {
    const request = runRequest({ policy: { ...INHERIT_ALL, ...policy } });
    const basis = { version: 1, name: '', request, budget: null } as const;
    const definition: LabDefinition = {
      ...basis,
      kind: 'matrix',
      axes,
      prompts: ['x'],
      repeats: 1,
      atOnce: 1,
      fresh,
    };
    return labWarnings(definition, null);
  };

  it('variants that share an entry of the cache', () => {
    const [warning] = ofMatrix([
      { field: 'cf-aig-cache-ttl', values: [60, 300] },
      { field: 'seed', values: [1, 2] },
    ]);
    expect(warning).toContain('differ only in cf-aig-cache-ttl share one entry');
  });

  it('nothing where every variant has an entry of its own, or none', () => {
    expect(ofMatrix([{ field: 'seed', values: [1, 2] }], { cacheTtl: 60 })).toEqual([]);
    expect(ofMatrix([{ field: 'cf-aig-cache-key', values: ['a', 'b'] }])).toEqual([]);
    expect(ofMatrix([{ field: 'cf-aig-max-attempts', values: [1, 2] }])).toEqual([]);
    expect(ofMatrix([{ field: 'cf-aig-cache-ttl', values: [60, 300] }], {}, true)).toEqual([]);
  });
});
