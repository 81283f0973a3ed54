import {
  fieldsNotTaken,
  readGateway,
  writableFields,
} from '@electron/backend/gateways/read-gateway';
import type { Json } from '@shared/domain/json';
import { expect, it } from 'vitest';

it('reads a gateway, and keeps the object as it came', () => {
  const raw = { id: 'mine', created_at: '2026-01-01', modified_at: '2026-01-02', later_field: [1] };
  expect(readGateway(raw)).toMatchObject({
    id: 'mine',
    isDefault: false,
    createdAt: '2026-01-01',
    modifiedAt: '2026-01-02',
    raw,
  });
  expect(readGateway({ id: 'default' })?.isDefault).toBe(true);
  expect(readGateway({ id: 'mine', is_default: true })?.isDefault).toBe(true);
});

it.each<[string, Json | undefined]>([
  ['nothing', undefined],
  ['text', 'gateway'],
  ['a list', [{ id: 'mine' }]],
  ['an object without a name', { name: 'mine' }],
  ['an empty name', { id: '' }],
  ['a name that is a number', { id: 7 }],
  ['a name without end', { id: 'x'.repeat(1_000) }],
])('takes %s for no gateway', (_, raw) => {
  expect(readGateway(raw)).toBeNull();
});

it('reads times that are none as not stated', () => {
  expect(readGateway({ id: 'mine', created_at: 5, modified_at: {} })).toMatchObject({
    createdAt: null,
    modifiedAt: null,
  });
});

it('writes everything but what the API sets itself', () => {
  const raw = {
    id: 'mine',
    is_default: false,
    created_at: '',
    modified_at: '',
    account_id: 'a',
    account_tag: 'b',
    internal_id: 'c',
    cache_ttl: 0,
    wholesale: true,
  };
  expect(writableFields(raw)).toEqual({ cache_ttl: 0, wholesale: true });
});

it.each<[string, Record<string, Json>, Record<string, Json>, string[]]>([
  ['equal values', { a: 1, b: 'x' }, { a: 1, b: 'x', c: 2 }, []],
  ['another value', { a: 1, b: true }, { a: 2, b: false }, ['a', 'b']],
  ['a value of another type', { a: 1 }, { a: '1' }, ['a']],
  ['a missing field', { a: 1 }, {}, ['a']],
  ['the ways of saying "off"', { a: null, b: 0, c: null }, { a: 0, b: null }, []],
  ['false, which is not "off"', { a: false }, { a: null }, ['a']],
  ['keys in another order', { a: { x: 1, y: [1, 2] } }, { a: { y: [1, 2], x: 1 } }, []],
  ['lists in another order', { a: [1, 2] }, { a: [2, 1] }, ['a']],
  ['a list that came back as its text', { a: [1] }, { a: '[1]' }, ['a']],
  ['a change deep inside', { a: { x: { y: 1 } } }, { a: { x: { y: 2 } } }, ['a']],
])('compares %s', (_, written, found, notTaken) => {
  expect(fieldsNotTaken(written, found)).toEqual(notTaken);
});
