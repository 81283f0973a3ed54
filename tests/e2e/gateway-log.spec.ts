import { expectAccessible } from './support/accessibility';
import { expect, test } from './support/app';

test.use({ gatewayOptions: { pace: 0, logDelay: 0 } });

test('the gateway’s own log is read beside an answer, rated, browsed; the answer is played back', async ({
  app,
  page,
}) => {
  await page.getByRole('textbox', { name: 'Prompt' }).fill('Say hello in one word.');
  const column = page.getByRole('region', { name: 'Column 1', exact: true });
  await column.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(column).toHaveAttribute('data-state', 'completed');

  await column.getByRole('button', { name: 'Open the gateway’s log entry' }).click();
  const dialog = page.getByRole('dialog', { name: 'The gateway’s log entry' });
  const figures = dialog.getByRole('table', { name: 'Figures of the gateway’s log' });
  await expect(figures.getByRole('row', { name: /^Tokens out/ })).toContainText('same');
  await expect(figures.getByRole('row', { name: /^Status/ })).toContainText('200');
  await dialog.getByRole('radio', { name: 'Good (feedback 1)' }).click();
  await expect(dialog.getByRole('radio', { name: 'Good (feedback 1)' })).toBeChecked();
  await dialog.getByRole('button', { name: 'Request body, as the gateway kept it' }).click();
  await expect(dialog.getByRole('group', { name: 'request body' })).toContainText(
    'Say hello in one word.',
  );
  await dialog.getByRole('link', { name: 'Browse the gateway’s own log' }).click();

  const list = page.getByRole('table', { name: 'Gateway log' });
  await expect(list.getByRole('row')).toHaveCount(2);
  await expect(page.getByRole('region', { name: 'Gateway log entry' })).toBeVisible();
  await expectAccessible(page, 'gateway log');
  await page.getByRole('button', { name: 'Add condition' }).click();
  await page.getByRole('textbox', { name: 'Values' }).fill('no such model\nnor this one');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByText('No entry passes these filters')).toBeVisible();
  await page.reload();
  await expect(page.getByText('No entry passes these filters')).toBeVisible();
  await expect(page.getByLabel('filters, as sent')).toHaveText(
    'filters=[{"key":"model","operator":"contains","value":["no such model","nor this one"]}]',
  );
  await page.getByRole('button', { name: 'Remove condition 1' }).click();
  await expect(list.getByRole('row')).toHaveCount(2);

  const asked = app.gateway?.requests().length ?? 0;
  await page.getByRole('link', { name: 'Compare' }).click();
  const answer = await column.getByRole('article', { name: 'Answer' }).innerText();
  await column.getByRole('button', { name: 'Replay' }).click();
  await page.getByRole('menuitem', { name: /At once/ }).click();
  const replay = column.getByRole('group', { name: 'Replay' });
  await expect(replay.getByRole('status')).toContainText('Played');
  expect(await column.getByRole('article', { name: 'Answer' }).innerText()).toBe(answer);
  const sent = app.gateway?.requests().slice(asked) ?? [];
  expect(sent.filter(({ method }) => method === 'POST')).toEqual([]);
  await replay.getByRole('button', { name: 'Close replay' }).click();
  await expect(replay).toHaveCount(0);
});
