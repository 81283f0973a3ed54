import { appendFile, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { canaryRun } from '@tests/canary/canary-run';
import { expectAccessible } from './support/accessibility';
import { expect, test } from './support/app';
import { openSection, outcome } from './support/connect';
import { startHostProcess, type HostProcess } from './support/host-process';
import { createPrivateKeyring, whyNoPrivateKeyring } from './support/private-keyring';
import { setUpAccount } from './support/simulated-account';

const section = (page: Page) => page.getByRole('region', { name: 'Account', exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name });

test('a token is remembered in the keyring, asked for again where that is locked, and forgotten', async ({
  hostName,
  chromium,
}) => {
  const reason = whyNoPrivateKeyring();
  test.skip(reason !== null, `not run: ${reason}`);
  test.skip(
    hostName !== 'loopback' || !chromium,
    'starts the loopback host in a session of its own',
  );
  test.slow();
  // All that is written there, the keyring's own file too, is searched for the token after the specs.
  const { evidence, token } = canaryRun();
  const home = await mkdtemp(join(evidence, 'keyring-'));
  const stop = async (host: HostProcess) => {
    await host.stop();
    await appendFile(join(home, 'output.txt'), host.output());
  };
  const dataFolder = join(home, 'data');
  const { gateway } = await setUpAccount('unconnected', dataFolder, {});
  const { accountId } = gateway!.address;
  await using keyring = await createPrivateKeyring(home);
  const { environment } = keyring;
  const context = await chromium!.newContext();

  await keyring.start('unlocked');
  let host = await startHostProcess({ dataFolder, environment, keychain: true });
  let page = await context.newPage();
  await page.goto(host.link);
  await openSection(page, 'account');
  await expect(
    page.getByRole('switch', { name: 'Remember in Secret Service keyring' }),
  ).toBeChecked();
  await page.getByRole('textbox', { name: 'Account ID' }).fill(accountId);
  await page.getByLabel('API token').fill(token);
  await button(page, 'Save and verify').click();
  await expect(outcome(page)).toContainText(/of 9 passed/);
  await expect(section(page)).toContainText('Its token is in the Secret Service keyring.');
  await page.close();
  await stop(host);

  await keyring.start('locked');
  host = await startHostProcess({ dataFolder, environment, keychain: true });
  page = await context.newPage();
  await page.goto(host.link);
  await expect(
    page.getByText(/Nothing is sent: the Secret Service keyring does not give/),
  ).toBeVisible();
  await button(page, 'Decide in Settings').click();
  const card = page.getByRole('group', { name: 'Locked or removed token' });
  await expect(card).toContainText(accountId);
  await expectAccessible(page, 'locked');
  await button(page, 'Enter again').click();
  await expect(page.getByLabel('API token')).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'Account ID' })).toHaveValue(accountId);
  await button(page, 'Unlock and retry').click();
  await expect(card.getByRole('alert')).toContainText('still gives no token');

  await keyring.start('unlocked');
  await button(page, 'Unlock and retry').click();
  await expect(card).toHaveCount(0);
  await expect(section(page)).toContainText('Its token is in the Secret Service keyring.');

  await page.getByRole('switch', { name: 'Remember in Secret Service keyring' }).click();
  await page.getByLabel('API token').fill(token);
  await button(page, 'Save and verify').click();
  await expect(section(page)).toContainText('in the app’s memory only');
  await button(page, 'Forget token').click();
  await expect(section(page)).toContainText('Now on the demo gateway');

  await context.close();
  await stop(host);
  await gateway!.stop();
});
