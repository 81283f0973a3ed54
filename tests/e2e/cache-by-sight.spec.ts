import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { expect, test, type App } from './support/app';

// Answers at once: what is measured here is the cache.
test.use({ gatewayOptions: { pace: 0.02 } });

/** Seconds for which the gateway itself keeps answers: short enough to see the end of it. */
const GATEWAY_TTL = 3;

const column = (page: Page): Locator => page.getByRole('region', { name: 'Column 1', exact: true });
const strip = (page: Page): Locator => column(page).getByRole('group', { name: 'Gateway' });
const metrics = (page: Page): Locator => column(page).getByRole('group', { name: 'Metrics' });
const posts = (app: App) =>
  (app.gateway?.requests() ?? []).filter(({ method }) => method === 'POST');

async function setGatewayTtl({ gateway }: App): Promise<void> {
  if (gateway === null) throw new Error('Demo mode has no gateway of its own to be set.');
  const { apiBase, accountId, token } = gateway.address;
  const reply = await fetch(`${apiBase}/accounts/${accountId}/ai-gateway/gateways/default`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      id: 'default',
      cache_invalidate_on_update: false,
      cache_ttl: GATEWAY_TTL,
      collect_logs: true,
      rate_limiting_interval: 0,
      rate_limiting_limit: 0,
    }),
  });
  expect(reply.status).toBe(200);
}

async function setNumber(page: Page, tab: string, name: string, value: string): Promise<void> {
  await page.getByRole('tab', { name: tab }).click();
  await page.getByRole('textbox', { name, exact: true }).fill(value);
  await page.getByRole('textbox', { name, exact: true }).press('Enter');
}

/** Sends (again) and waits for one more answer; returns what the screen says of it. */
async function answer(app: App, page: Page, button: Locator): Promise<string> {
  const before = posts(app).length;
  await button.click();
  await expect.poll(() => posts(app).length).toBe(before + 1);
  await expect(column(page)).toHaveAttribute('data-state', 'completed', { timeout: 30_000 });
  const why = strip(page).getByRole('button', { name: /^Why (?:HIT|MISS)\?$/ });
  await expect(why).toBeVisible();
  return /HIT|MISS/.exec((await why.getAttribute('aria-label')) ?? '')?.[0] ?? '';
}

async function explanation(page: Page, question: string): Promise<Locator> {
  await strip(page).getByRole('button', { name: question }).click();
  return page.getByRole('dialog', { name: question });
}

test('each HIT and MISS is explained, counted down and priced, as the gateway itself saw it', async ({
  app,
  page,
}) => {
  await setGatewayTtl(app);
  const again = column(page).getByRole('button', { name: 'Retry' });
  const second = page.getByRole('region', { name: 'Column 2', exact: true });
  await second.getByRole('button', { name: 'Close column' }).click();
  // Streams are not kept.
  await page.getByRole('switch', { name: 'Stream' }).click();
  await setNumber(page, 'Gateway', 'Cache time', '60');
  await page.getByRole('textbox', { name: 'Prompt' }).fill('When should a client retry?');
  const seen = [await answer(app, page, page.getByRole('button', { name: 'Run all' }))];
  await expect(strip(page)).toContainText(/expires in (?:1:00|0:5\d)/);
  await expect(await explanation(page, 'Why MISS?')).toContainText('first request of its kind');
  await page.keyboard.press('Escape');

  seen.push(await answer(app, page, again));
  await expect(strip(page)).toContainText(/HIT.*(?:just stored| old).*expires in 0:\d\d/);
  await expect(metrics(page)).toContainText(
    /ms from cache.*origin took .*\$0, saved est\. \$0\.\d/,
  );
  await expect(await explanation(page, 'Why HIT?')).toContainText(
    /An equal request was answered before.*origin took.*inferred/,
  );
  await page.keyboard.press('Escape');
  await page.getByRole('group', { name: 'Session cost' }).hover();
  await expect(page.getByText(/Saved by the cache in this session: \$0\.\d+ est\./)).toBeVisible();

  await setNumber(page, 'Parameters', 'Temperature', '0.8');
  seen.push(await answer(app, page, again));
  await expect(metrics(page)).toContainText(/saved in this column \$0\.\d+ est\./);
  const differs = await explanation(page, 'Why MISS?');
  await expect(differs).toContainText(/another temperature.*before\s*not set\s*now\s*0\.8/);
  await expectAccessible(page, 'the explanation of a MISS');
  await differs.getByRole('button', { name: 'Open the earlier request' }).click();
  await expect(second.getByRole('group', { name: 'Gateway' })).toContainText('HIT');
  await second.getByRole('button', { name: 'Close column' }).click();

  await setNumber(page, 'Gateway', 'Cache time', '');
  await setNumber(page, 'Parameters', 'Temperature', '0.9');
  seen.push(await answer(app, page, again));
  await expect(strip(page)).toContainText('expired', { timeout: 10_000 });
  seen.push(await answer(app, page, again));
  const expired = await explanation(page, 'Why MISS?');
  await expect(expired).toContainText(
    new RegExp(`had expired .* before \\(TTL ${GATEWAY_TTL} s by the gateway\\)`),
  );

  expect(seen).toEqual(['MISS', 'HIT', 'MISS', 'MISS', 'MISS']);
  expect(posts(app).map(({ cacheStatus }) => cacheStatus)).toEqual(seen);
});
