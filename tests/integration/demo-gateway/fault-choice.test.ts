import { expect, it } from 'vitest';
import { FAULTS } from '@electron/demo-gateway/faults/fault-table';
import { startDemo } from './demo-client';

/** The cases of the list of bad networks and bad input that a server can cause. */
const SERVER_CASES = [
  ...Array.from({ length: 54 }, (_, index) => `N${String(index + 1).padStart(2, '0')}`),
  'N63',
  'N70',
  'N71',
  'B10',
  'B11',
  'B12',
];

it('plays every case that a server can cause', () => {
  const played = new Set(FAULTS.flatMap((fault) => fault.cases));
  expect(SERVER_CASES.filter((id) => !played.has(id))).toEqual([]);
});

it('names every fault once, in words that can stand in a header', () => {
  const names = FAULTS.map((fault) => fault.name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))).toEqual([]);
  expect(FAULTS.filter((fault) => !/^.{10,120}\.$/.test(fault.sentence))).toEqual([]);
});

it('lists the faults for the app', async () => {
  const demo = await startDemo();
  const { origin } = new URL(demo.gateway.address.apiBase);
  const list = (await (await fetch(`${origin}/demo/faults`)).json()) as unknown[];
  expect(list).toHaveLength(FAULTS.length);
  expect(list).toContainEqual({
    name: 'reset-mid-stream',
    cases: ['N04', 'N65'],
    sentence: expect.any(String),
    parameters: { after: expect.any(String) },
  });
});

it('takes a fault from the header, the metadata, the prompt or the start, in this order', async () => {
  const demo = await startDemo({ fault: 'server-error;status=501' });
  const metadata = { 'cf-aig-metadata': '{"demo-fault":"server-error;status=503"}' };
  const header = { 'x-demo-fault': 'server-error;status=502' };
  const prompt = '/fault server-error;status=504 please';
  const status = async (text: string, headers: Record<string, string>) =>
    (await demo.chat(text, {}, headers)).status;
  expect(await status('hello', {})).toBe(501);
  expect(await status(prompt, {})).toBe(504);
  expect(await status(prompt, metadata)).toBe(503);
  expect(await status(prompt, { ...metadata, ...header })).toBe(502);
  expect(await status('hello', { 'x-demo-fault': 'none' })).toBe(200);
  expect(demo.gateway.requests().map((request) => request.fault)).toContain('server-error');
});

it('refuses a name that does not exist, and says where the list is', async () => {
  const demo = await startDemo();
  const answer = await demo.chat('/fault nonsense');
  expect(answer.status).toBe(400);
  expect(answer.text).toContain('/demo/faults');
});
