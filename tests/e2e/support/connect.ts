import { DEMO_TOKENS } from '@electron/demo-gateway/account/tokens';
import type { Page } from '@playwright/test';
import { expect, type App } from './app';

/** The parts of Settings that are about the account. */
export const ACCOUNT_SECTIONS = {
  account: 'Account',
  doctor: 'Token doctor',
  gateways: 'Gateways',
} as const;

/** Opens a section of Settings by its links. */
export async function openSection(
  page: Page,
  section: keyof typeof ACCOUNT_SECTIONS,
): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click();
  await page
    .getByRole('navigation', { name: 'Sections' })
    .getByRole('link', { name: ACCOUNT_SECTIONS[section] })
    .click();
}

/** Types an account of what plays the API; the app must be `unconnected`. */
export async function typeAccount(app: App, token: string): Promise<void> {
  const { page, gateway } = app;
  if (gateway === null) throw new Error('The demo mode has no account to type');
  await openSection(page, 'account');
  await page.getByRole('textbox', { name: 'Account ID' }).fill(gateway.address.accountId);
  await page.getByLabel('API token').fill(token);
  await page.getByRole('button', { name: 'Save and verify' }).click();
}

/** Connects with a token of the simulator, and waits for what the doctor says of it. */
export async function connectWith(app: App, kind: keyof typeof DEMO_TOKENS): Promise<void> {
  await typeAccount(app, DEMO_TOKENS[kind].token);
  await expect(outcome(app.page)).toContainText(/of 9 passed/);
}

/** The doctor's outcome in a line. */
export const outcome = (page: Page) => page.getByRole('status', { name: 'Outcome of the check' });
