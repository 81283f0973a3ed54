import { readLogAddress, writeLogAddress } from '@renderer/features/gateway-log/log-address';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const START = { gatewayId: 'default', search: '', conditions: [], page: 1, logId: null };

it('is empty while nothing is asked for', () => {
  expect(readLogAddress('')).toEqual(START);
  expect(writeLogAddress(START)).toBe('');
});

it('brings back what is looked at', () => {
  const address = {
    gatewayId: 'lab',
    search: 'two words & more',
    conditions: [
      { key: 'model', operator: 'contains' as const, value: ['gpt', 'a&b?c#d'] },
      { key: 'cost', operator: 'gt' as const, value: [0.5] },
    ],
    page: 3,
    logId: '01KADEMO',
  };
  const written = writeLogAddress(address);
  expect(written).not.toMatch(/[?#]/);
  expect(readLogAddress(written)).toEqual(address);
});

it('passes over what makes no sense', () => {
  fc.assert(
    fc.property(fc.webQueryParameters(), (query) => {
      const address = readLogAddress(query);
      expect(readLogAddress(writeLogAddress(address))).toEqual(address);
    }),
  );
  const long = 'x'.repeat(1_000);
  expect(readLogAddress(`page=-1&gateway=${long}&entry=${long}&filters=[`)).toEqual(START);
  expect(readLogAddress(`search=${long}`).search).toHaveLength(300);
});
