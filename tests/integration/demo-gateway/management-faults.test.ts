import { expect, it } from 'vitest';
import { startDemo } from './demo-client';

const LIST = '/ai-gateway/gateways';

it.each([
  ['unknown-access-token', 401, 9109],
  ['forbidden', 403, 9109],
  ['unauthorized', 401, 10000],
  ['unknown-account', 404, 7003],
  ['api-throttled', 429, 971],
  ['logs-elsewhere', 400, 7004],
  ['server-error', 500, 10013],
])('plays %s where a call that runs no model asks for it', async (fault, status, code) => {
  const demo = await startDemo();
  const answer = await demo.call('GET', LIST, { headers: { 'x-demo-fault': fault } });
  expect([answer.status, answer.json()]).toMatchObject([status, { errors: [{ code }] }]);
});

it('plays the standing one on the calls that it names, and on no prompt', async () => {
  const demo = await startDemo({ managementFault: 'forbidden;on=/logs;method=GET' });
  expect((await demo.call('GET', LIST)).status).toBe(200);
  expect((await demo.call('GET', `${LIST}/default/logs`)).status).toBe(403);
  expect((await demo.call('DELETE', `${LIST}/default/logs`)).status).toBe(200);
  expect((await demo.chat('hello')).status).toBe(200);
});

it('answers with whole pages, too', async () => {
  const demo = await startDemo({ managementFault: 'html' });
  const answer = await demo.call('GET', '/tokens/verify');
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    200,
    'text/html; charset=UTF-8',
  ]);
});
