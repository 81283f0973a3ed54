import { LISTS } from '@electron/backend/catalog/list-addresses';
import { readList } from '@electron/backend/catalog/read-list';
import { createGatewayClient } from '@electron/backend/gateway/gateway-client';
import { expect, it } from 'vitest';

const ADDRESS = { apiBase: 'https://api.test', accountId: 'a'.repeat(32), token: 'token' };

/** Reads a list of `count` models from a server with pages of at most `most`, that says `total`. */
async function read(count: number, { most, total }: { most: number; total: number | null }) {
  let calls = 0;
  const names = Array.from({ length: count }, (_, place) => ({
    name: `@cf/author/model-${place}`,
  }));
  const fetch = (address: RequestInfo | URL): Promise<Response> => {
    calls += 1;
    const query = new URL(new Request(address).url).searchParams;
    const size = Math.min(most, Number(query.get('per_page')));
    const from = (Number(query.get('page')) - 1) * size;
    const result = names.slice(from, from + size);
    const info = total === null ? {} : { result_info: { total_count: total } };
    return Promise.resolve(Response.json({ success: true, result, ...info }));
  };
  const list = await readList(createGatewayClient(fetch, ADDRESS), LISTS['workers-ai']);
  return { found: list.models.length, isComplete: list.isComplete, calls };
}

it.each([
  ['in one page', 60, { most: 100, total: 60 }, { found: 60, isComplete: true, calls: 1 }],
  [
    'in pages as asked for',
    250,
    { most: 100, total: 250 },
    { found: 250, isComplete: true, calls: 3 },
  ],
  ['in smaller pages', 60, { most: 25, total: 60 }, { found: 60, isComplete: true, calls: 3 }],
  ['without a count', 150, { most: 100, total: null }, { found: 150, isComplete: true, calls: 2 }],
  [
    'without a count, all in the first',
    40,
    { most: 100, total: null },
    { found: 40, isComplete: true, calls: 1 },
  ],
  [
    'that stops short of its count',
    60,
    { most: 100, total: 90 },
    { found: 60, isComplete: false, calls: 2 },
  ],
  ['with nothing in it', 0, { most: 100, total: 0 }, { found: 0, isComplete: false, calls: 1 }],
])('reads a list %s', async (_name, count, server, expected) => {
  expect(await read(count, server)).toEqual(expected);
});
