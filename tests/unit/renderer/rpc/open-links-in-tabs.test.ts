import { openLinksInTabs } from '@renderer/rpc/open-links-in-tabs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const open = vi.fn();
beforeEach(() => vi.stubGlobal('window', { open }));
afterEach(() => void vi.unstubAllGlobals());

const call = (answer: Promise<unknown>, path: string[]) =>
  openLinksInTabs({ call: () => answer }).call(
    path,
    { url: 'https://example.com/' },
    {
      context: {},
    },
  );

test('an address that the backend let pass opens in a tab that knows nothing of this one', async () => {
  const answer = call(Promise.resolve({ opened: false }), ['shell', 'openExternal']);
  await expect(answer).resolves.toEqual({ opened: true });
  expect(open.mock.calls).toEqual([['https://example.com/', '_blank', 'noopener,noreferrer']]);
});

test('one that it refuses does not', async () => {
  const refusal = new Error('refused');
  await expect(call(Promise.reject(refusal), ['shell', 'openExternal'])).rejects.toBe(refusal);
  expect(open).not.toHaveBeenCalled();
});

test('every other call passes', async () => {
  await expect(call(Promise.resolve(1), ['shell', 'info'])).resolves.toBe(1);
  expect(open).not.toHaveBeenCalled();
});
