import { expect, it } from 'vitest';
import { GATEWAY_BODY, startDemo } from './demo-client';

/** A simulator whose delays are noted instead of waited for. */
async function startNoting() {
  const waits: number[] = [];
  const demo = await startDemo({
    wait: (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
  });
  return { demo, waits };
}

const DOWN = { 'x-demo-fault': 'upstream-down' };
/** The provider's first byte in that fault, ms. */
const TRY = 50;

it.each([
  ['constant', [TRY, 100, TRY, 100, TRY, 100, TRY]],
  ['linear', [TRY, 100, TRY, 200, TRY, 300, TRY]],
  ['exponential', [TRY, 100, TRY, 200, TRY, 400, TRY]],
])('waits between tries: %s', async (backoff, expected) => {
  const { demo, waits } = await startNoting();
  const answer = await demo.chat(
    'hello',
    {},
    {
      ...DOWN,
      'cf-aig-max-attempts': '4',
      'cf-aig-retry-delay': '100',
      'cf-aig-backoff': backoff,
    },
  );
  expect(answer.status).toBe(503);
  expect(waits).toEqual(expected);
  expect(demo.gateway.requests().at(-1)?.attempts).toBe(4);
  expect(answer.headers.get('x-demo-attempts')).toBe('4');
});

it('caps the tries at five and the delay at five seconds', async () => {
  const { demo, waits } = await startNoting();
  const headers = { ...DOWN, 'cf-aig-max-attempts': '9', 'cf-aig-retry-delay': '60000' };
  await demo.chat('hello', {}, headers);
  expect(demo.gateway.requests().at(-1)?.attempts).toBe(5);
  expect(waits.filter((wait) => wait !== TRY)).toEqual([5000, 5000, 5000, 5000]);
});

it('tries once by default', async () => {
  const demo = await startDemo();
  await demo.chat('hello', {}, DOWN);
  expect(demo.gateway.requests().at(-1)?.attempts).toBe(1);
});

it('gives the answer of the first try that goes well', async () => {
  const demo = await startDemo();
  const headers = { 'x-demo-fault': 'fail-first;count=2', 'cf-aig-max-attempts': '3' };
  const answer = await demo.chat('hello', {}, headers);
  expect(answer.status).toBe(200);
  expect(demo.gateway.requests().at(-1)?.attempts).toBe(3);
});

it('does not try again what will not get better', async () => {
  const demo = await startDemo();
  const headers = { 'x-demo-fault': 'upstream-down;status=400', 'cf-aig-max-attempts': '5' };
  const answer = await demo.chat('hello', {}, headers);
  expect(answer.status).toBe(400);
  expect(demo.gateway.requests().at(-1)?.attempts).toBe(1);
});

it('takes the settings of the gateway where no header speaks', async () => {
  const { demo, waits } = await startNoting();
  const gateway = {
    ...GATEWAY_BODY,
    id: 'patient',
    retry_max_attempts: 3,
    retry_delay: 200,
    retry_backoff: 'linear',
  };
  await demo.call('POST', '/ai-gateway/gateways', { body: gateway });
  const headers = { ...DOWN, 'cf-aig-gateway-id': 'patient' };
  await demo.chat('hello', {}, headers);
  expect(waits).toEqual([TRY, 200, TRY, 400, TRY]);
  await demo.chat('hello', {}, { ...headers, 'cf-aig-max-attempts': '1' });
  expect(demo.gateway.requests().at(-1)?.attempts).toBe(1);
});

it('gives up when the first byte takes longer than the limit', async () => {
  const { demo, waits } = await startNoting();
  const answer = await demo.chat(
    'hello',
    {},
    {
      'x-demo-fault': 'slow-first-byte;ms=3000',
      'cf-aig-request-timeout': '1000',
    },
  );
  expect(answer.status).toBe(408);
  expect(answer.json()).toMatchObject({ name: 'AiGatewayError', error: [{ code: 99_408 }] });
  expect(waits).toEqual([1000]);
});

it('waits for the last of several tries as long as it takes', async () => {
  const { demo, waits } = await startNoting();
  const answer = await demo.chat(
    'hello',
    { stream: true, max_tokens: 5 },
    {
      'x-demo-fault': 'slow-first-byte;ms=3000',
      'cf-aig-request-timeout': '1000',
      'cf-aig-max-attempts': '2',
      'cf-aig-retry-delay': '10',
    },
  );
  expect(answer.status).toBe(200);
  expect(waits.slice(0, 3)).toEqual([1000, 10, 3000]);
});

it('never cuts a stream that has begun', async () => {
  const { demo } = await startNoting();
  const answer = await demo.chat(
    'Write 500 tokens about rivers',
    { stream: true },
    {
      'cf-aig-request-timeout': '1000',
    },
  );
  expect(answer.text.trimEnd().endsWith('data: [DONE]')).toBe(true);
});

it.each([
  ['cf-aig-backoff', 'quadratic'],
  ['cf-aig-max-attempts', 'many'],
  ['cf-aig-request-timeout', '-5'],
  ['cf-aig-skip-cache', 'yes'],
])('refuses %s: %s', async (name, value) => {
  const demo = await startDemo();
  const answer = await demo.chat('hello', {}, { [name]: value });
  expect([answer.status, answer.json()]).toMatchObject([
    400,
    { errors: [{ path: ['headers', name] }] },
  ]);
});
