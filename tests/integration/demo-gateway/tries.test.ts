import { expect, it } from 'vitest';
import { startDemo } from './demo-client';

/** A simulator whose clock moves by its own waits, so that every time is exact. */
async function startExact() {
  let now = 1_700_000_000_000;
  return startDemo({
    now: () => now,
    wait: (milliseconds) => {
      now += milliseconds;
      return Promise.resolve();
    },
  });
}

const RETRIES = {
  'cf-aig-max-attempts': '3',
  'cf-aig-retry-delay': '100',
  'cf-aig-backoff': 'exponential',
};

const tries = (headers: Headers) => JSON.parse(headers.get('x-demo-tries') ?? 'null') as unknown;

it('tells every try and when it was', async () => {
  const demo = await startExact();
  const fault = { 'x-demo-fault': 'fail-first;count=2;status=502;ms=30' };
  const answer = await demo.chat('hello', { stream: true }, { ...RETRIES, ...fault });
  expect(answer.status).toBe(200);
  expect(tries(answer.headers)).toEqual([
    { startedAt: 0, endedAt: 30, outcome: 502 },
    { startedAt: 130, endedAt: 160, outcome: 502 },
    { startedAt: 360, endedAt: expect.any(Number), outcome: 200 },
  ]);
  expect(demo.gateway.requests().at(-1)?.tries).toEqual(tries(answer.headers));
});

it('tells the tries of a refusal too, and which of them were given up', async () => {
  const demo = await startExact();
  const headers = {
    ...RETRIES,
    'cf-aig-max-attempts': '2',
    'cf-aig-request-timeout': '1000',
    'x-demo-fault': 'slow-first-byte;ms=3000;count=1',
  };
  const slow = await demo.chat('hello', { stream: true }, headers);
  expect(tries(slow.headers)).toMatchObject([
    { endedAt: 1000, outcome: 'timeout' },
    { outcome: 200 },
  ]);
  const down = await demo.chat('hello', {}, { ...RETRIES, 'x-demo-fault': 'upstream-down;ms=5' });
  expect(down.status).toBe(503);
  expect(tries(down.headers)).toMatchObject([
    { endedAt: 5 },
    { startedAt: 105 },
    { startedAt: 310 },
  ]);
});

it('keeps its tries to itself if it is asked to', async () => {
  const demo = await startDemo({ tellsTries: false });
  const fault = { 'x-demo-fault': 'fail-first;count=1', 'cf-aig-max-attempts': '2' };
  const { headers } = await demo.chat('hello', {}, fault);
  expect([...headers.keys()].filter((name) => name.startsWith('x-demo'))).toEqual([]);
  expect(demo.gateway.requests().at(-1)?.tries).toHaveLength(2);
});

it.each([
  ['fail-first;count=2', [500, 500]],
  // Equal requests share the count: the third is the first that goes well.
  ['fail-first;count=2;per=request', [500, 500, 500]],
])('counts the tries of %s', async (fault, refused) => {
  const demo = await startDemo();
  const statuses = [];
  for (let count = 0; count < 3; count += 1) {
    statuses.push((await demo.chat('hello', {}, { 'x-demo-fault': fault })).status);
  }
  expect(statuses.filter((status) => status !== 200)).toEqual(refused);
});

it('slow-first-byte can be slow anew for each request', async () => {
  const demo = await startExact();
  const headers = {
    'cf-aig-request-timeout': '1000',
    'x-demo-fault': 'slow-first-byte;ms=3000;count=1;per=request',
  };
  expect((await demo.chat('hello', {}, headers)).status).toBe(408);
  expect((await demo.chat('hello', {}, headers)).status).toBe(408);
});

it('flaky fails so often, and alike with the same seed', async () => {
  const statuses = async (fault: string) => {
    const demo = await startDemo();
    const found: number[] = [];
    for (let count = 0; count < 40; count += 1) {
      found.push((await demo.chat('hello', { max_tokens: 1 }, { 'x-demo-fault': fault })).status);
    }
    return found;
  };
  const first = await statuses('flaky;percent=30;status=529;seed=a');
  expect(first).toEqual(await statuses('flaky;percent=30;status=529;seed=a'));
  const failed = first.filter((status) => status === 529).length;
  expect(failed).toBeGreaterThan(4);
  expect(failed).toBeLessThan(20);
  expect(new Set(await statuses('flaky;percent=0'))).toEqual(new Set([200]));
  expect(new Set(await statuses('flaky;percent=100;ms=1'))).toEqual(new Set([503]));
});

it('gives a stream back from the cache in one burst, with the fault of that name only', async () => {
  const demo = await startDemo();
  const ask = async (fault: string) => {
    const headers = { 'cf-aig-cache-ttl': '60', 'x-demo-fault': fault };
    const answer = await demo.chat('hello', { stream: true, max_tokens: 20 }, headers);
    return { answer, status: answer.headers.get('cf-aig-cache-status') };
  };
  const first = await ask('cached-stream');
  const second = await ask('cached-stream');
  expect([first.status, second.status]).toEqual(['MISS', 'HIT']);
  expect(second.answer.text).toBe(first.answer.text);
  expect(second.answer.headers.get('content-type')).toBe('text/event-stream');
  expect(demo.gateway.requests().at(-1)).toMatchObject({ cacheStatus: 'HIT', framesSent: 0 });
  expect((await ask('none')).status).toBe('MISS');
});

it('lists what was asked, with no word of who asked what', async () => {
  const demo = await startDemo();
  const fault = { 'x-demo-fault': 'fail-first;count=1;per=request', 'cf-aig-max-attempts': '2' };
  await demo.chat('a secret prompt', {}, fault);
  const { origin } = new URL(demo.gateway.address.apiBase);
  const text = await (await fetch(`${origin}/demo/requests`)).text();
  expect(JSON.parse(text)).toMatchObject([
    {
      method: 'POST',
      status: 200,
      attempts: 2,
      tries: [{ outcome: 500 }, { outcome: 200 }],
      cacheStatus: 'MISS',
      fault: 'fail-first',
    },
  ]);
  expect(text).not.toContain('secret');
  expect(text).not.toContain(demo.gateway.address.token);
});
