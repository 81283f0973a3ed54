import type { RecordedRequest } from '@electron/demo-gateway/demo-gateway-options';
import type { Page } from '@playwright/test';
import { formatDuration } from '@renderer/lib/format';
import { expectAccessible } from './support/accessibility';
import { expect, test } from './support/app';
import { OWN_PACE } from './support/simulated-account';

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

async function set(page: Page, values: Record<string, number>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    await field(page, name).fill(String(value));
    await field(page, name).press('Tab');
  }
}

/** The cells of a table's rows, as they stand on the screen. */
const cells = (page: Page, table: string) =>
  page
    .getByRole('table', { name: table, exact: true })
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => cell.textContent.trim())),
    );

/** What the app's own demo gateway saw of the requests with a fault; its address stands in the snippet. */
async function demoRequests(page: Page): Promise<RecordedRequest[]> {
  await page.getByRole('tab', { name: 'Code' }).click();
  const panel = page.getByRole('tabpanel', { name: 'Code' });
  await panel.getByRole('radio', { name: 'Demo gateway' }).click();
  await expect(panel).toContainText(/http:\/\/127\.0\.0\.1:\d+\/client/);
  const [origin] = /http:\/\/127\.0\.0\.1:\d+/.exec(await panel.innerText()) ?? [];
  const answer = await fetch(`${origin}/demo/requests`);
  return ((await answer.json()) as RecordedRequest[]).filter(({ fault }) => fault !== null);
}

test.describe('with an account', () => {
  // What is told from times needs times that can be told apart.
  test.use({ gatewayOptions: { ...OWN_PACE, tellsTries: false } });

  test('what nobody tells is inferred from times, and from the gateway’s log', async ({
    app,
    page,
  }) => {
    await set(page, { 'Max tokens': 16 });
    await page.getByRole('tab', { name: 'Gateway' }).click();
    await set(page, { Attempts: 3, 'Retry delay': 300, Timeout: 500 });
    await field(page, 'Prompt').fill('/fault slow-first-byte;ms=1500;per=request hello');
    const column = page.getByRole('region', { name: 'Column 1' });
    await column.getByRole('button', { name: 'Run' }).click();

    const timeline = page.getByRole('region', { name: 'Retry timeline' });
    await expect(timeline).toContainText('Inferred, for no header tells it: 3 tries.');
    await expect(timeline).toContainText('The gateway’s log entry was taken into account.');
    expect(app.gateway?.requests().find(({ attempts }) => attempts > 0)?.attempts).toBe(3);
    await timeline.getByRole('button', { name: 'Numbers' }).click();
    const inferred = (await cells(page, 'Retry timeline: numbers')).filter(([, what]) =>
      what?.includes('(inferred)'),
    );
    expect(inferred.map(([, what]) => what)).toEqual([
      '1 · failed (inferred)',
      'wait 300 ms (inferred)',
      '2 · failed (inferred)',
      'wait 300 ms (inferred)',
      '3 · answered (inferred)',
    ]);
  });
});

test.describe('on the demo gateway', () => {
  test.use({ account: 'demo' });

  test('retries by sight: before a run, after it, and rehearsed for each backoff', async ({
    page,
  }) => {
    const timeline = page.getByRole('region', { name: 'Retry timeline' });
    await set(page, { 'Max tokens': 16 });
    await page.getByRole('tab', { name: 'Gateway' }).click();
    await expect(timeline).toContainText('nothing is tried again');
    await set(page, { Attempts: 3, 'Retry delay': 100, Timeout: 2000 });
    await expect(timeline).toContainText('the last try begins after 200 ms');
    await expect(timeline).toContainText('the last try begins after 4.20 s and has no limit');
    await expect(timeline).toContainText('without a first byte after 15 min');

    await field(page, 'Prompt').fill('/fault fail-first;count=2;ms=50;per=request hello');
    await page
      .getByRole('region', { name: 'Column 1' })
      .getByRole('button', { name: 'Run' })
      .click();
    await expect(timeline).toContainText('3 tries, as the demo gateway tells');
    await timeline.getByRole('button', { name: 'Numbers' }).click();
    const lanes = await cells(page, 'Retry timeline: numbers');
    await expectAccessible(page, 'the retry timeline');
    const [compared] = await demoRequests(page);
    const told = lanes.filter(([lane, what]) => lane?.includes('told') && what?.includes('·'));
    expect(told.map(([, what]) => what)).toEqual(['1 · 500', '2 · 500', '3 · 200']);
    expect(told.map((row) => row[2])).toEqual(
      compared?.tries.map(({ startedAt }) => formatDuration(startedAt)),
    );

    await page.getByRole('link', { name: 'Lab' }).click();
    await page.getByRole('link', { name: 'Retry' }).click();
    await set(page, { 'Fails after': 20, Runs: 2, 'At once': 6, 'Retry delay': 50 });
    await expect(page.getByRole('region', { name: 'Foreseen' })).toContainText('try 3 answers');
    await page.getByRole('button', { name: /^Run 6 shots/ }).click();
    await expect(page.getByRole('region', { name: 'Experiment', exact: true })).toContainText(
      'Completed: 6 shots',
    );
    const figures = await cells(page, 'Foreseen and measured figures');
    expect(figures.map((row) => row.slice(0, 4))).toEqual([
      ['constant', '2', '0 → 0', '3.0 → 3.0'],
      ['linear', '2', '0 → 0', '3.0 → 3.0'],
      ['exponential', '2', '0 → 0', '3.0 → 3.0'],
    ]);
    await expect(page.getByRole('region', { name: /^Time until the answer/ })).toBeVisible();
    await expectAccessible(page, 'the retry lab');
    const runs = await cells(page, 'Runs');

    await page.reload();
    await expect(page.getByRole('table', { name: 'Runs', exact: true })).toBeVisible();
    expect(await cells(page, 'Runs')).toEqual(runs);

    await page.getByRole('link', { name: 'Compare' }).click();
    const rehearsed = (await demoRequests(page)).slice(1);
    const shown = runs.map(([, , outcomes, starts]) => [outcomes, starts]);
    const seen = rehearsed.map(({ tries }) => [
      tries.map(({ outcome }) => outcome).join(' · '),
      tries.map(({ startedAt }) => `${startedAt} ms`).join(' · '),
    ]);
    expect(shown.toSorted()).toEqual(seen.toSorted());
    expect(seen).toHaveLength(6);
  });
});
