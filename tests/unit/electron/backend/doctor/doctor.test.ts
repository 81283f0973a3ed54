import { createDoctor } from '@electron/backend/doctor/doctor';
import type { Connection } from '@electron/backend/account/connection';
import { createGatewayClient } from '@electron/backend/gateway/gateway-client';
import { systemClock } from '@electron/backend/system-clock';
import { expect, it } from 'vitest';

const ADDRESS = {
  apiBase: 'https://api.example/client/v4',
  accountId: '0123456789abcdef0123456789abcdef',
  token: 'not-a-real-token-0123456789',
};

/** A connection to a server that is asked through `fetch`. */
function connected(fetch: typeof globalThis.fetch): Pick<Connection, 'client' | 'status'> {
  return {
    client: () => Promise.resolve(createGatewayClient(fetch, ADDRESS)),
    status: () =>
      Promise.resolve({
        mode: 'account',
        accountId: ADDRESS.accountId,
        hasToken: true,
        tokenStore: 'memory',
        apiBase: ADDRESS.apiBase,
        keychain: { name: '', usable: false, problem: null },
        missing: null,
        unconfirmedOrigin: null,
      }),
  };
}

it('ends as soon as nobody listens: the open call is given up and no further one made', async () => {
  let calls = 0;
  const asked = Promise.withResolvers<void>();
  const silent: typeof fetch = (_, init) =>
    new Promise((_resolve, reject) => {
      calls += 1;
      const signal = init?.signal;
      signal?.addEventListener('abort', () => reject(signal.reason as Error));
      asked.resolve();
    });
  const leave = new AbortController();
  const steps = createDoctor(connected(silent), systemClock).run(null, leave.signal);
  expect(await steps.next()).toMatchObject({ value: { id: 'account-id' } });
  const open = steps.next();
  await asked.promise;
  leave.abort();
  expect(await open).toEqual({ value: undefined, done: true });
  expect(calls).toBe(1);
});

it.each([
  ['null', null],
  ['text', 'result'],
  ['a list', [1]],
  ['deep', { a: { b: { c: [] } } }],
  [
    'fields of other types',
    { status: 5, expires_on: {}, id: [], balance: 'much', total_count: {} },
  ],
  ['times that are none', { status: 'active', expires_on: 'soon', created_on: 'once' }],
])('makes something of every result: %s', async (_, result) => {
  const odd: typeof fetch = () =>
    Promise.resolve(Response.json({ success: true, result, result_info: result }));
  const found = [];
  for await (const step of createDoctor(connected(odd), systemClock).run('mine')) found.push(step);
  expect(found).toHaveLength(9);
  for (const { state, message } of found) {
    expect(state).not.toBe('failed');
    expect(message).toMatch(/^[A-Z].*\.$/);
    expect(message).not.toMatch(/undefined|null|NaN|\[object/);
  }
});
