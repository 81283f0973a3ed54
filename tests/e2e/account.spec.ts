import { createDemoGateway } from '@electron/demo-gateway/create-demo-gateway';
import { DEMO_TOKENS } from '@electron/demo-gateway/account/tokens';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { expect, test } from './support/app';
import { connectWith, openSection, outcome, typeAccount } from './support/connect';

test.use({ account: 'unconnected' });

const accountId = (page: Page) => page.getByRole('textbox', { name: 'Account ID' });
const token = (page: Page) => page.getByLabel('API token');
const section = (page: Page) => page.getByRole('region', { name: 'Account', exact: true });

/** The calls that what plays the API has seen with this token. */
const callsWith = (requests: readonly { headers: Record<string, string> }[], secret: string) =>
  requests.filter(({ headers }) => headers['authorization'] === `Bearer ${secret}`);

test('a token pasted as account ID is refused in a sentence, and neither kept nor sent', async ({
  app,
  page,
  hostName,
}) => {
  test.skip(hostName !== 'loopback', 'listens to the socket of the loopback host');
  const sent: string[] = [];
  await expect(page.getByRole('textbox', { name: 'Prompt' })).toBeVisible();
  page.on('websocket', (socket) =>
    socket.on('framesent', ({ payload }) => sent.push(String(payload))),
  );
  await page.reload();
  await openSection(page, 'account');
  for (const { token: secret } of [DEMO_TOKENS.accountOwned, DEMO_TOKENS.user]) {
    await accountId(page).fill(secret);
    await expect(section(page)).toContainText(/That was an API token, not an account ID/);
    await expect(accountId(page)).toHaveValue('');
    expect(await page.content()).not.toContain(secret);
    await page.getByRole('button', { name: 'Save and verify' }).click();
    expect(callsWith(app.gateway?.requests() ?? [], secret)).toEqual([]);
    expect(sent.filter((frame) => frame.includes(secret))).toEqual([]);
  }
  expect(sent.length).toBeGreaterThan(0);
});

test('a token that is saved is examined, kept where the screen says, and can be forgotten', async ({
  app,
  page,
}) => {
  await connectWith(app, 'user');
  await expect(section(page)).toContainText(
    /Connected to account .*de300.*in the app’s memory only/,
  );
  await expect(token(page)).toHaveValue('');
  await expect(outcome(page)).not.toContainText('failed');
  await expect(page.getByRole('list', { name: 'Steps of the check' })).toContainText(
    'Workers AI permission',
  );
  await expect(page.getByRole('navigation', { name: 'Screens' })).toContainText(
    'token in memory until you quit',
  );
  await page.getByRole('button', { name: 'Forget token' }).click();
  await expect(section(page)).toContainText('Back on the demo gateway');
  await expect(outcome(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Forget token' })).toBeDisabled();
});

test('without a keychain the screen says for good that the token is not saved', async ({
  app,
  page,
}) => {
  const notice =
    'Not saved. The token is forgotten when you quit. Install/unlock a keyring to save it.';
  await openSection(page, 'account');
  await expect(section(page)).toContainText(notice);
  await expect(page.getByRole('switch', { name: /Remember in/ })).toHaveCount(0);
  await connectWith(app, 'user');
  await expect(section(page)).toContainText(notice);
});

for (const [kind, sentence] of [
  ['disabled', /disabled/],
  ['expired', /expired/],
] as const) {
  test(`a token that is ${kind} changes nothing, and the screen says why`, async ({
    app,
    page,
  }) => {
    await typeAccount(app, DEMO_TOKENS[kind].token);
    await expect(section(page).getByRole('alert')).toContainText(sentence);
    await expect(token(page)).toHaveValue('');
    await expect(section(page)).toContainText('Now on the demo gateway');
  });
}

test('offers the accounts that the token may see', async ({ app, page }) => {
  await openSection(page, 'account');
  const show = page.getByRole('button', { name: 'Show my accounts' });
  await expect(show).toBeDisabled();
  await token(page).fill(DEMO_TOKENS.user.token);
  await show.click();
  await page.getByRole('button', { name: 'Demo account' }).first().click();
  await expect(accountId(page)).toHaveValue(app.gateway?.address.accountId ?? '');
  await page.getByRole('button', { name: 'Save and verify' }).click();
  await expect(outcome(page)).toContainText(/of 9 passed/);
});

test('says in a sentence that an account’s own token lists no accounts', async ({ page }) => {
  await openSection(page, 'account');
  await token(page).fill(DEMO_TOKENS.accountOwned.token);
  await page.getByRole('button', { name: 'Show my accounts' }).click();
  await expect(section(page)).toContainText(
    'A token that belongs to an account cannot list accounts.',
  );
});

test('leads to the pre-filled form of a new token, and shows the whole address first', async ({
  page,
}) => {
  await openSection(page, 'account');
  await page.getByRole('button', { name: /which permissions to give/ }).click();
  const permissions = page.getByRole('list', { name: 'Permissions' });
  for (const name of ['Workers AI – Read', 'AI Gateway – Read', 'AI Gateway – Edit'])
    await expect(permissions).toContainText(name);
  for (const [name, address] of [
    ['a token of yours', 'https://dash.cloudflare.com/profile/api-tokens?permissionGroupKeys='],
    ['one that the account owns', 'https://dash.cloudflare.com/?to=/:account/api-tokens&'],
    ['where else to find it', 'https://developers.cloudflare.com/fundamentals/account/'],
    ['Make one', 'https://dash.cloudflare.com/profile/api-tokens?permissionGroupKeys='],
    ['Where to find it', 'https://developers.cloudflare.com/fundamentals/account/'],
  ] as const) {
    await page.getByRole('link', { name, exact: true }).click();
    const question = page.getByRole('alertdialog', { name: 'Open this link?' });
    await expect(question).toContainText(address);
    await expect(question).not.toContainText('written by a model');
    await question.getByRole('button', { name: 'Cancel' }).click();
  }
});

test.describe('the token belongs to its address', () => {
  test('another one is asked about, and gets nothing before the user agrees', async ({
    app,
    page,
  }) => {
    await connectWith(app, 'user');
    await using elsewhere = await startElsewhere();
    await changeAddress(page, elsewhere.apiBase);
    const question = page.getByRole('group', { name: 'Another address' });
    await expect(question).toContainText(new URL(elsewhere.apiBase).origin);
    await page.getByRole('link', { name: 'Compare' }).click();
    await expect(page.getByText(/Nothing is sent: the API address leads to/)).toBeVisible();
    await page.getByRole('button', { name: 'Decide in Settings' }).click();
    expect(elsewhere.requests()).toEqual([]);

    await question.getByRole('button', { name: 'Send it there' }).click();
    await expect(question).toHaveCount(0);
    await openSection(page, 'doctor');
    await page.getByRole('button', { name: 'Check the token' }).click();
    await expect(outcome(page)).toContainText(/of 9 passed/);
    expect(callsWith(elsewhere.requests(), DEMO_TOKENS.user.token).length).toBeGreaterThan(0);
  });

  test('going back sets Cloudflare’s own address', async ({ app, page }) => {
    await connectWith(app, 'user');
    await using elsewhere = await startElsewhere();
    await changeAddress(page, elsewhere.apiBase);
    const question = page.getByRole('group', { name: 'Another address' });
    await expect(question).toContainText(new URL(elsewhere.apiBase).origin);
    await question.getByRole('button', { name: 'Go back to Cloudflare’s address' }).click();
    await expect(page.getByRole('textbox', { name: 'API address' })).toHaveValue('');
    expect(elsewhere.requests()).toEqual([]);
  });
});

test('the section has no accessibility violation, whatever it says', async ({ app, page }) => {
  await openSection(page, 'account');
  await accountId(page).fill(DEMO_TOKENS.accountOwned.token);
  await token(page).fill('short');
  await page.getByRole('button', { name: 'Save and verify' }).click();
  await page.getByRole('button', { name: /which permissions to give/ }).click();
  await expectAccessible(page, 'refused');
  await connectWith(app, 'inferenceOnly');
  await expectAccessible(page, 'connected');
});

async function startElsewhere() {
  const gateway = await createDemoGateway();
  return {
    apiBase: gateway.address.apiBase,
    requests: gateway.requests,
    [Symbol.asyncDispose]: () => gateway.stop(),
  };
}

async function changeAddress(page: Page, apiBase: string): Promise<void> {
  const address = page.getByRole('textbox', { name: 'API address' });
  await address.fill(apiBase);
  await address.press('Enter');
}
