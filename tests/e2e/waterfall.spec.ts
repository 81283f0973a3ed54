import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { expect, test, type App } from './support/app';

// Faster than the simulated models, but long enough for an answer that is held back to be noticed.
test.use({ gatewayOptions: { pace: 0.4 } });

const column = (page: Page, number: number) =>
  page.getByRole('region', { name: `Column ${number}`, exact: true });
const panel = (page: Page) => page.getByRole('region', { name: 'Waterfall' });

async function runBoth(page: Page, prompt: string) {
  await page.getByRole('textbox', { name: 'Prompt' }).fill(prompt);
  await page.getByRole('button', { name: 'Run all' }).click();
  for (const number of [1, 2])
    await expect(column(page, number)).toHaveAttribute('data-state', 'completed', {
      timeout: 60_000,
    });
}

/** Events that the gateway wrote for each column's last answer, as its own record says. */
function framesSent(app: App): number[] {
  const sent = (app.gateway?.requests() ?? []).filter(({ framesSent: frames }) => frames > 0);
  const of = (path: string) => sent.findLast((request) => request.path.endsWith(path))?.framesSent;
  return [of('/chat/completions') ?? 0, of('/messages') ?? 0];
}

/** Rows of the numbers, lane by lane: what, and when in ms. */
async function readNumbers(page: Page): Promise<Map<string, { what: string; from: number }[]>> {
  const table = panel(page).getByRole('table', { name: /numbers$/ });
  const rows = await table
    .getByRole('row')
    .evaluateAll((elements) =>
      elements
        .slice(1)
        .map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)),
    );
  const lanes = new Map<string, { what: string; from: number }[]>();
  for (const [lane = '', what = '', from = ''] of rows) {
    lanes.set(lane, [...(lanes.get(lane) ?? []), { what, from: milliseconds(from) }]);
  }
  return lanes;
}

function milliseconds(text: string): number {
  const [number = '', unit] = text.replace('< ', '').split(' ');
  return Number(number) * (unit === 's' ? 1_000 : 1);
}

test('times of all columns lie on one axis, and an answer in one burst is told from a stream', async ({
  app,
  page,
}) => {
  test.setTimeout(120_000);
  await page.getByRole('button', { name: 'Waterfall', exact: true }).click();
  await expect(panel(page)).toContainText('Run a prompt');
  await runBoth(page, 'Name three rules of caching.');

  const [first, second] = framesSent(app);
  await expect(panel(page)).toContainText(`${first} events`);
  await expect(panel(page)).toContainText(`${second} events`);
  await expect(page.getByText('in one burst')).toHaveCount(0);
  await panel(page).getByRole('button', { name: 'Numbers' }).click();
  const lanes = await readNumbers(page);
  expect(lanes.size).toBe(2);
  const order = ['sent', 'headers', 'first event', 'first text', 'last byte'];
  for (const rows of lanes.values()) {
    const moments = rows.filter(({ what }) => order.includes(what));
    const times = moments.map(({ from }) => from);
    expect(moments.map(({ what }) => what).toSorted()).toEqual(order.toSorted());
    expect(times).toEqual(times.toSorted((one, other) => one - other));
  }

  await panel(page).getByRole('radio', { name: 'since sent' }).click();
  for (const rows of (await readNumbers(page)).values())
    expect(rows.find(({ what }) => what === 'sent')?.from).toBe(0);

  await column(page, 1).getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Follow shared settings' }).click();
  await page.getByRole('tab', { name: 'Gateway' }).click();
  await page.getByRole('textbox', { name: 'Extra headers' }).fill('x-demo-fault: burst');
  await runBoth(page, 'Name three rules of retries.');
  await expect(column(page, 1)).toContainText('Arrived in one burst');
  await expect(column(page, 2)).not.toContainText('Arrived in one burst');
  await expect(panel(page).getByRole('status').filter({ hasText: 'in one burst' })).toHaveCount(1);
  await expect(panel(page)).toContainText(/one burst · \d+ events/);
  await expectAccessible(page, 'A burst in the waterfall');

  // Open before, open again.
  await page.reload();
  await expect(panel(page)).toContainText(/one burst · \d+ events/);
});
