import type { GatewayLogCondition } from '@shared/domain/gateway-log';
import {
  GATEWAY_LOG_KEYS,
  GATEWAY_LOG_OPERATORS,
  gatewayLogFilters,
  readGatewayLogFilters,
  takesSeveral,
} from '@shared/domain/gateway-log-filters';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const VALUES = {
  text: fc.string({ minLength: 1, maxLength: 50 }).map((text) => `a${text.trim()}`),
  number: fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  boolean: fc.boolean(),
  time: fc.constantFrom('2026-11-22', '2026-11-22T10:00:00Z'),
};

const someCondition: fc.Arbitrary<GatewayLogCondition> = fc
  .constantFrom(...GATEWAY_LOG_KEYS)
  .chain(({ key, kind }) =>
    fc.constantFrom(...GATEWAY_LOG_OPERATORS[kind]).chain((operator) =>
      fc
        .array<string | number | boolean>(VALUES[kind], {
          minLength: 1,
          maxLength: takesSeveral(kind, operator) ? 5 : 1,
        })
        .map((value) => ({ key, operator, value })),
    ),
  );

it('reads what it writes', () => {
  fc.assert(
    fc.property(fc.array(someCondition, { maxLength: 20 }), (conditions) => {
      expect(readGatewayLogFilters(gatewayLogFilters(conditions))).toEqual(conditions);
    }),
  );
});

it('never throws, and takes nothing that it does not know', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(Array.isArray(readGatewayLogFilters(text))).toBe(true);
    }),
  );
});

it.each([
  ['[{"key":"colour","operator":"eq","value":["red"]}]', []],
  ['[{"key":"cost","operator":"contains","value":[1]}]', []],
  ['[{"key":"cost","operator":"gt","value":["much"]}]', []],
  ['[{"key":"cost","operator":"gt","value":"1"}]', []],
  ['[{"key":"model","operator":"eq","value":[]},null,7]', []],
  [
    '[{"key":"tokens","operator":"eq","value":[1,"2","many",null]}]',
    [{ key: 'tokens', operator: 'eq', value: [1, 2] }],
  ],
  [
    '[{"key":"duration","operator":"gt","value":[1,2],"more":true}]',
    [{ key: 'duration', operator: 'gt', value: [1] }],
  ],
])('reads of %s what makes sense', (text, conditions) => {
  expect(readGatewayLogFilters(text)).toEqual(conditions);
});
