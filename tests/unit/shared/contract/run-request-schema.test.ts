import { runRequestSchema } from '@shared/contract/run-request-schema';
import { INHERIT_ALL, type GatewayPolicy } from '@shared/domain/gateway-policy';
import { runRequest } from '@tests/support/run-request';
import { describe, expect, it } from 'vitest';

const accepts = (policy: Partial<GatewayPolicy>) =>
  runRequestSchema.safeParse(runRequest({ policy: { ...INHERIT_ALL, ...policy } })).success;

const SPLITTING = ['a\r\nx-evil: 1', 'a\nx-evil: 1', 'a\rb', 'a\0b', 'a\u010ab', 'ends with\r\n'];

describe('B05 what could become a header of its own', () => {
  it.each(SPLITTING)('is refused as a value: %j', (value) => {
    expect(accepts({ extraHeaders: { 'x-plain': value } })).toBe(false);
    expect(accepts({ gatewayId: value })).toBe(false);
    expect(accepts({ cacheKey: value })).toBe(false);
    expect(accepts({ eventId: value })).toBe(false);
    expect(accepts({ byokAlias: value })).toBe(false);
  });

  it.each([...SPLITTING, '', 'two words', 'name:', 'naïve', '(comment)'])(
    'is refused as a name: %j',
    (name) => expect(accepts({ extraHeaders: { [name]: 'value' } })).toBe(false),
  );

  it.each(['Authorization', 'authorization', 'AUTHORIZATION'])('%s is not to be set', (name) => {
    expect(accepts({ extraHeaders: { [name]: 'Bearer x' } })).toBe(false);
  });

  it('is no reason to refuse plain headers', () => {
    expect(accepts({ extraHeaders: { 'x-plain': 'a\tvalue: "1"', 'X-Note': 'ü' } })).toBe(true);
    expect(accepts({ gatewayId: 'mine', cacheKey: 'key with spaces' })).toBe(true);
  });
});
