import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { expect, test } from './support/app';

test.use({ gatewayOptions: { pace: 0.02 } });

const BODY =
  '{"model":"openai/gpt-4.1","messages":[{"role":"system","content":"Be brief."},{"role":"user","content":"It\'s $HOME, \\"quoted\\" and\\nlong: é 😀"}],"max_tokens":2000,"temperature":0.5,"stream":true,"stream_options":{"include_usage":true},"user":"import-test"}';
const quote = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`;
const URL =
  '"https://api.cloudflare.com/client/v4/accounts/$CLOUDFLARE_ACCOUNT_ID/ai/v1/chat/completions"';
const COMMAND = [
  `curl ${URL}`,
  `--header @<(printf 'Authorization: Bearer %s\\n' "$CLOUDFLARE_API_TOKEN")`,
  `--header 'cf-aig-metadata: {"team":"import"}'`,
  `--data-binary ${quote(BODY)}`,
].join(' \\\n  ');
const TOKEN = 'cfat_unknown_token_of_this_test_0123456789abcdef';

const column = (page: Page, number: number) =>
  page.getByRole('region', { name: `Column ${number}`, exact: true });

/** Puts a text where the cursor is, as the clipboard would. */
async function paste(page: Page, text: string) {
  await page.getByRole('textbox', { name: 'Prompt' }).evaluate((box, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    // What a browser does with a paste that nobody prevents.
    if (box.dispatchEvent(event)) document.execCommand('insertText', false, pasted);
  }, text);
}

test('a pasted curl command becomes a column that sends the same', async ({ app, page }) => {
  const prompt = page.getByRole('textbox', { name: 'Prompt' });
  await prompt.focus();
  await paste(page, COMMAND);
  await expect(prompt).toHaveValue(COMMAND);
  await page.getByRole('button', { name: 'Make a column of this curl' }).click();
  await expect(prompt).toHaveValue('');
  await expect(column(page, 3)).toContainText('It\'s $HOME, "quoted"');
  await column(page, 3).getByRole('button', { name: 'Run', exact: true }).click();
  await expect(column(page, 3)).toHaveAttribute('data-state', 'completed');
  const sent = app.gateway?.requests().filter(({ body }) => body.includes('import-test')) ?? [];
  expect(sent.map(({ body }) => body)).toEqual([BODY]);
  expect(sent[0]?.headers['cf-aig-metadata']).toBe('{"team":"import"}');

  // A token in the text never becomes a prompt, and is gone with the dialog.
  await prompt.focus();
  await paste(page, COMMAND.replace('"$CLOUDFLARE_API_TOKEN"', `'${TOKEN}'`));
  const dialog = page.getByRole('dialog', { name: 'Import curl' });
  await expect(dialog.getByRole('group', { name: 'API token in the command' })).toBeVisible();
  // The dialog hides the page behind it from screen readers.
  await expect(page.locator('#prompt')).toHaveValue('');
  await expectAccessible(page, 'import curl');
  // A token that the API does not know changes nothing.
  await dialog.getByRole('textbox', { name: 'Account ID' }).fill('0123456789abcdef'.repeat(2));
  await dialog.getByRole('button', { name: /^(Save and verify|Verify and use it)$/ }).click();
  await expect(dialog.getByRole('alert')).toContainText(/token/i);
  const box = dialog.getByRole('textbox', { name: 'curl command' });
  await box.fill(`curl ${URL} -d @body.json`);
  await expect(dialog.getByRole('status')).toContainText('-d @… reads a file of your machine');
  await box.fill(COMMAND.replace('"$CLOUDFLARE_API_TOKEN"', `'${TOKEN}'`));
  await dialog.getByRole('button', { name: 'Make a column' }).click();
  await expect(dialog).toBeHidden();
  await expect(column(page, 4)).toContainText("It's $HOME");
  expect(await page.content()).not.toContain(TOKEN);
});
