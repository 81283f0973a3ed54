import { INHERIT_ALL } from '@shared/domain/gateway-policy';
import { policyHeaders } from '@shared/protocol/gateway-headers';
import { readGatewayHeaders } from '@shared/protocol/read-gateway-headers';
import { anyPolicy } from '@tests/support/any-policy';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const read = (headers: Record<string, string>) => readGatewayHeaders(headers);

describe('headers read as a policy', () => {
  it('is the inverse of writing them', () => {
    fc.assert(
      fc.property(anyPolicy, (policy) => {
        expect(read(policyHeaders(policy))).toEqual({ policy, problems: [] });
      }),
    );
  });

  it('takes names in any case, and puts what is not a control of the gateway among the others', () => {
    expect(read({ 'CF-AIG-Cache-TTL': '60', 'X-Own': 'a', 'cf-cache-ttl': '9' }).policy).toEqual({
      ...INHERIT_ALL,
      cacheTtl: 60,
      extraHeaders: { 'x-own': 'a', 'cf-cache-ttl': '9' },
    });
  });

  it('reads metadata written with escapes', () => {
    const { policy } = read({ 'cf-aig-metadata': '{"team":"gr\\u00f6\\u00dfe","n":1}' });
    expect(policy.metadata).toEqual({ team: 'größe', n: 1 });
  });

  it.each([
    ['cf-aig-skip-cache', 'yes', /true or false/],
    ['cf-aig-cache-ttl', 'soon', /number/],
    ['cf-aig-cache-ttl', '', /number/],
    ['cf-aig-retry-delay', '1e999', /number/],
    ['cf-aig-retry-delay', '0x10', /number/],
    ['cf-aig-backoff', 'often', /constant, linear or exponential/],
    ['cf-aig-metadata', '{"a":null}', /strings, numbers and booleans/],
    ['cf-aig-metadata', '[1]', /JSON object/],
    ['cf-aig-metadata', '{"a":1e999}', /strings, numbers and booleans/],
    ['cf-aig-custom-cost', '{"total_cost":1,"per_token_in":1}', /total_cost/],
    ['cf-aig-custom-cost', '{"per_token_in":1}', /per_token_out/],
    ['cf-aig-custom-cost', '{"per_token_in":1,"per_token_out":1,"tax":1}', /per_token_out/],
    ['Authorization', 'Bearer x', /token/],
    ['Host', 'evil.test', /connection/],
    ['content-length', '1', /connection/],
    ['x a', 'b', /name/],
    ['x-a', 'b\r\nc: d', /character/],
  ])('names what is wrong with %s: %s', (header, value, message) => {
    const { policy, problems } = read({ [header]: value, 'x-kept': '1' });
    expect(problems).toEqual([{ header, message: expect.stringMatching(message) as string }]);
    expect(policy).toEqual({ ...INHERIT_ALL, extraHeaders: { 'x-kept': '1' } });
  });

  it('refuses one header under two spellings: which of them would count is nobody’s guess', () => {
    const { problems } = read({ 'cf-aig-cache-ttl': '60', 'CF-AIG-CACHE-TTL': '90' });
    expect(problems).toEqual([{ header: 'CF-AIG-CACHE-TTL', message: 'is given twice' }]);
  });

  it('keeps a header whose name is that of an object’s insides', () => {
    const headers = Object.fromEntries([['__proto__', 'x']]);
    expect(policyHeaders(read(headers).policy)).toEqual(headers);
  });
});
