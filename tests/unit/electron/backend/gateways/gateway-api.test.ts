import { listGateways } from '@electron/backend/gateways/gateway-api';
import { createGatewayClient, type GatewayClient } from '@electron/backend/gateway/gateway-client';
import { expect, it } from 'vitest';

/** A client whose server answers the page of each call with this. */
function serving(answer: (page: number) => unknown): { client: GatewayClient; pages: number[] } {
  const pages: number[] = [];
  const fetch: typeof globalThis.fetch = (address) => {
    const url = address instanceof Request ? address.url : address;
    const page = Number(new URL(url).searchParams.get('page'));
    pages.push(page);
    return Promise.resolve(Response.json(answer(page)));
  };
  const address = {
    apiBase: 'https://api.example/client/v4',
    accountId: '0'.repeat(32),
    token: 'not-a-real-token-0123456789',
  };
  return { client: createGatewayClient(fetch, address), pages };
}

const gateways = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `g${from + index}` }));

it('reads on until it has as many as the server counts, whatever the size of a page', async () => {
  const { client, pages } = serving((page) => ({
    success: true,
    result: gateways((page - 1) * 20, page === 3 ? 5 : 20),
    result_info: { total_count: 45 },
  }));
  expect(await listGateways(client, null)).toHaveLength(45);
  expect(pages).toEqual([1, 2, 3]);
});

it('reads on until a page is not full where the server does not count', async () => {
  const { client, pages } = serving((page) => ({
    result: gateways((page - 1) * 100, page === 2 ? 3 : 100),
  }));
  expect(await listGateways(client, null)).toHaveLength(103);
  expect(pages).toEqual([1, 2]);
});

it('comes to an end with a server that does not', async () => {
  const { client, pages } = serving(() => ({
    result: gateways(0, 100),
    result_info: { total_count: 1e9 },
  }));
  expect(await listGateways(client, null)).toHaveLength(100);
  expect(pages.length).toBeLessThanOrEqual(20);
});

it.each([
  [{ result: null }],
  [{ result: 'gateways' }],
  [{ result: [null, 7, [], { id: 5 }, { id: '' }] }],
  [{ result: [], result_info: { total_count: 'many' } }],
  [{ result: { id: 'mine' }, result_info: [] }],
  [{}],
])('finds no gateway in %j', async (answer) => {
  expect(await listGateways(serving(() => answer).client, null)).toEqual([]);
});

it('refuses an answer that is nested too deeply', async () => {
  let deep: unknown = 'end';
  for (let depth = 0; depth < 1_000; depth += 1) deep = [deep];
  const { client } = serving(() => ({ result: [{ id: 'mine', dlp: deep }] }));
  await expect(listGateways(client, null)).rejects.toMatchObject({
    error: { code: 'json-too-deep' },
  });
});
