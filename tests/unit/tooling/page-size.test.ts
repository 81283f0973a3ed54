import { measureFirstLoad } from '@tests/bench/page/first-load';
import { expect, it } from 'vitest';

it('keeps the first load of the page, and the answer renderer in it, within their sizes', async () => {
  const sizes = await measureFirstLoad();
  expect(sizes.map(({ what }) => what)).toHaveLength(2);
  expect(sizes.filter(({ met }) => !met)).toEqual([]);
}, 120_000);
