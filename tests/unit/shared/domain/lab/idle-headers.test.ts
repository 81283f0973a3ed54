import { INHERIT_ALL, type GatewayPolicy } from '@shared/domain/gateway-policy';
import { idleHeaders } from '@shared/domain/lab/idle-headers';
import type { LabDefinition, MatrixAxis } from '@shared/domain/lab/lab-definition';
import { cacheLab } from '@tests/support/lab-request';
import { runRequest } from '@tests/support/run-request';
import { expect, it } from 'vitest';

const request = (policy: Partial<GatewayPolicy>, model = 'openai/gpt-4.1') =>
  runRequest({ model, policy: { ...INHERIT_ALL, ...policy } });

const ofCache = (policy: Partial<GatewayPolicy>, model?: string) =>
  idleHeaders(
    cacheLab({ type: 'expiry', ages: [1] }, { request: request(policy, model), fresh: true }),
  );

function ofMatrix(axes: MatrixAxis[], policy: Partial<GatewayPolicy>): string[] {
  const definition: LabDefinition = {
    ...{ version: 1, name: '', budget: null, kind: 'matrix', request: request(policy) },
    ...{ axes, prompts: ['x'], repeats: 1, atOnce: 1 },
  };
  return idleHeaders(definition);
}

it.each<[Partial<GatewayPolicy>, string[]]>([
  [{ cacheTtl: 60, maxAttempts: 3, retryDelay: 100 }, []],
  [{ skipCache: true, cacheTtl: 60 }, ['cf-aig-cache-ttl has no effect. The cache is skipped.']],
  [{ skipCache: true, cacheKey: 'a' }, ['cf-aig-cache-key has no effect. The cache is skipped.']],
  [
    { maxAttempts: 1, retryDelay: 100, backoff: 'linear' },
    ['cf-aig-retry-delay', 'cf-aig-backoff'].map(
      (name) => `${name} has no effect. There is only one attempt.`,
    ),
  ],
  // The gateway may be set to more than one attempt: not known here.
  [{ retryDelay: 100 }, []],
])('%j', (policy, warnings) => {
  expect(ofCache(policy)).toEqual(warnings);
});

it('names all at once where no gateway sees the request', () => {
  expect(ofCache({ cacheTtl: 60, maxAttempts: 2 }, '@cf/meta/llama')).toEqual([
    'No gateway sees a @cf model without cf-aig-gateway-id: of no effect are cf-aig-cache-ttl, cf-aig-max-attempts.',
  ]);
});

it('says in how many variants of a matrix it is so', () => {
  const axes: MatrixAxis[] = [
    { field: 'cf-aig-skip-cache', values: [true, null] },
    { field: 'cf-aig-cache-ttl', values: [60, 300] },
  ];
  expect(ofMatrix(axes, { maxAttempts: 1, backoff: 'linear' })).toEqual(
    [
      'cf-aig-backoff has no effect. There is only one attempt.',
      'In 2 of 4 variants: cf-aig-cache-ttl has no effect. The cache is skipped.',
    ].toSorted((one) => (one.startsWith('In') ? -1 : 1)),
  );
});
