import type { WebSocketRoute } from '@playwright/test';
import { expect, test } from './support/app';
import { OWN_PACE } from './support/simulated-account';

test.use({ gatewayOptions: OWN_PACE });

test('a run goes on while the connection is lost, and the page catches up', async ({
  hostName,
  app,
  page,
}) => {
  test.slow();
  // The route closes the page's side first, so that what is still sent meets a closing socket behind it.
  app.watch.allowConsoleErrors(/already in CLOSING/);
  test.skip(hostName !== 'loopback', 'the desktop page has no socket to lose');
  const sockets: WebSocketRoute[] = [];
  await page.routeWebSocket('**/rpc', (socket) => {
    socket.connectToServer();
    sockets.push(socket);
  });
  await page.reload();
  const column = page.getByRole('region', { name: 'Column 1' });
  const answer = column.getByRole('article', { name: 'Answer' });
  await page.getByRole('textbox', { name: 'Prompt' }).fill('Explain retries');
  await page.getByRole('button', { name: 'Run all' }).click();
  await expect(answer).toContainText('Explain retries', { timeout: 30_000 });
  await expect(column).toHaveAttribute('data-state', 'running');

  await sockets[0]?.close({ code: 4000, reason: 'cut' });

  await expect(column).toHaveAttribute('data-state', 'completed', { timeout: 90_000 });
  expect(sockets.length).toBeGreaterThan(1);
  const caughtUp = await answer.textContent();
  expect(caughtUp?.length).toBeGreaterThan(200);
  app.page = await app.restart();
  await expect(column).toHaveAttribute('data-state', 'completed');
  await expect.poll(() => answer.textContent()).toBe(caughtUp);
});
