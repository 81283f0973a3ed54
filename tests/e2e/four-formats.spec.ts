import type { RecordedRequest } from '@electron/demo-gateway/demo-gateway-options';
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { expect, test } from './support/app';

test.use({ gatewayOptions: { pace: 0.02 } });

const PATHS: Record<string, string> = {
  Run: '/ai/run',
  'Chat completions': '/ai/v1/chat/completions',
  Responses: '/ai/v1/responses',
  Messages: '/ai/v1/messages',
};
const PROMPT = 'Name the four formats in 20 words.';

const column = (page: Page, number: number) =>
  page.getByRole('region', { name: `Column ${number}`, exact: true });

/** A table as it is read: what each row says under each heading. */
async function readTable(table: Locator): Promise<Record<string, Record<string, string>>> {
  const rows = await table
    .getByRole('row')
    .evaluateAll((elements) =>
      elements.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent)),
    );
  const [headings = [], ...others] = rows;
  return Object.fromEntries(
    others.map(([name = '', ...cells]) => [
      name,
      Object.fromEntries(cells.map((text, at) => [headings[at + 1] ?? '', text])),
    ]),
  );
}

/** What the gateway recorded of this model and prompt in one format. */
function sentAs(requests: readonly RecordedRequest[], format: string): RecordedRequest {
  const path = PATHS[format] ?? '';
  const found = requests.filter(
    (one) => one.path.endsWith(path) && one.body.includes('openai/gpt-4.1'),
  );
  expect(found, `requests as ${format}`).toHaveLength(1);
  return found[0]!;
}

/** Holds the comparison on the screen against the gateway's own record. */
async function expectTheWire(scope: Locator, requests: readonly RecordedRequest[]) {
  const figures = await readTable(scope.getByRole('table', { name: 'Figures' }));
  const events = await readTable(scope.getByRole('table', { name: 'Events' }));
  await scope.getByRole('button', { name: 'Request bodies, as sent' }).click();
  const bodies = scope.getByRole('group', { name: /^Body of/ });
  await expect(bodies).toHaveCount(4);
  const labels = Object.keys(figures['State'] ?? {});
  expect(labels).toHaveLength(4);
  for (const label of labels) {
    const format = label.split(' · ').at(-1) ?? '';
    const recorded = sentAs(requests, format);
    expect(figures['HTTP status']?.[label]).toBe(String(recorded.status));
    const body = scope.getByRole('group', { name: `Body of ${label}`, exact: true });
    expect(await body.textContent()).toBe(recorded.body);
    if (recorded.status !== 200) continue;
    expect(figures['Events']?.[label]).toBe(String(recorded.framesSent));
    const counted = Object.values(events).map((row) => Number(row[label]) || 0);
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(recorded.framesSent);
  }
  return { figures, events };
}

test('one request goes out in four formats, and the screen says what the gateway saw', async ({
  app,
  page,
}) => {
  await page.getByRole('textbox', { name: 'Prompt' }).fill(PROMPT);
  await column(page, 1).getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Same request in four formats' }).click();
  for (const [at, format] of ['Chat completions', 'Run', 'Responses', 'Messages'].entries())
    await expect(column(page, at + 1).getByRole('combobox', { name: 'Format' })).toHaveText(format);
  // What its model is not known to take is said, not hidden.
  await expect(column(page, 4).getByRole('list', { name: 'Before sending' })).toContainText(
    'does not list Messages',
  );
  await page.getByRole('button', { name: 'Run all', exact: true }).click();
  for (const number of [1, 2, 3, 5])
    await expect(column(page, number)).toHaveAttribute('data-state', 'completed');
  await expect(column(page, 4)).toHaveAttribute('data-state', 'failed');

  await page.getByRole('button', { name: 'Differences' }).click();
  await page.getByRole('menuitem', { name: 'Compare on the wire…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Compare on the wire' });
  await dialog.getByRole('button', { name: /^5 · claude/ }).click();
  await expect(dialog.getByRole('table', { name: 'Events' })).toContainText('response.completed');
  const { events } = await expectTheWire(dialog, app.gateway?.requests() ?? []);
  expect(events['chat.completion.chunk']).toBeDefined();
  const usage = dialog.getByRole('region', { name: 'Usage, as the provider sent it' });
  await expect(usage).toContainText('usage.prompt_tokens');
  await expect(usage).toContainText('response.usage.input_tokens');
  await expect(dialog.getByRole('region', { name: 'Text', exact: true })).toContainText('same');
  // Less to look at, and all of it of the same kind.
  await dialog.getByRole('switch', { name: 'Only differences' }).click();
  await dialog.getByRole('button', { name: /^2 · / }).click();
  await dialog.getByRole('button', { name: /^3 · / }).click();
  await expect(dialog.getByRole('table', { name: 'Events' })).not.toContainText('response.');
  await expectAccessible(page, 'answers on the wire');
});

test('the Lab sends one request in the chosen formats and keeps the comparison', async ({
  app,
  page,
}) => {
  await page.getByRole('textbox', { name: 'Prompt' }).fill(PROMPT);
  await page.getByRole('link', { name: 'Lab', exact: true }).click();
  await page.getByRole('link', { name: 'Four formats' }).click();
  const formats = page.getByRole('group', { name: 'Formats' });
  await expect(formats).toContainText('does not list Messages');
  await expectAccessible(page, 'four formats lab');
  await page.getByRole('button', { name: /^Run 4 shots/ }).click();
  const wire = page.getByRole('region', { name: 'On the wire' });
  await expect(wire.getByRole('table', { name: 'Events' })).toContainText('response.completed');
  await expect(wire.getByRole('table', { name: 'Figures' })).toContainText('failed');
  const { figures } = await expectTheWire(wire, app.gateway?.requests() ?? []);
  expect(Object.values(figures['State'] ?? {}).toSorted()).toEqual([
    'completed',
    'completed',
    'completed',
    'failed',
  ]);

  await page.reload();
  await expect(wire.getByRole('table', { name: 'Events' })).toContainText('response.completed');
  expect(await readTable(wire.getByRole('table', { name: 'Figures' }))).toEqual(figures);
});
