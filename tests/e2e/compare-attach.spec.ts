import type { Page } from '@playwright/test';
import { expect, test } from './support/app';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

const prompt = (page: Page) => page.getByRole('textbox', { name: 'Prompt' });
const column = (page: Page, number: number) =>
  page.getByRole('region', { name: `Column ${number}`, exact: true });
const attached = (page: Page) => page.getByRole('list', { name: 'Attached images' });
const file = (name: string, buffer = PNG) => ({ name, mimeType: 'image/png', buffer });

/** Gives the prompt box a file as the clipboard or a drag would. */
async function hand(page: Page, kind: 'paste' | 'drop', name: string) {
  await prompt(page).evaluate(
    (box, given) => {
      const bytes = Uint8Array.from(atob(given.base64), (one) => one.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], given.name));
      const options = { bubbles: true, cancelable: true };
      const event =
        given.kind === 'paste'
          ? new ClipboardEvent('paste', { ...options, clipboardData: transfer })
          : new DragEvent('drop', { ...options, dataTransfer: transfer });
      box.dispatchEvent(event);
    },
    { kind, name, base64: PNG.toString('base64') },
  );
}

test('images are attached by button, paste and drop, and go along with the prompt', async ({
  page,
}) => {
  await page.getByRole('button', { name: 'Attach' }).waitFor();
  await page.getByLabel('Images to attach').setInputFiles(file('chosen.png'));
  await expect(attached(page)).toContainText('chosen.png');
  await hand(page, 'paste', 'pasted.png');
  await hand(page, 'drop', 'dropped.png');
  await expect(attached(page).getByRole('listitem')).toHaveCount(3);
  await page.getByRole('button', { name: 'Remove dropped.png' }).click();
  await expect(attached(page).getByRole('listitem')).toHaveCount(2);
  await page.reload();
  await expect(attached(page).getByRole('listitem')).toHaveText(['chosen.png', 'pasted.png']);

  await prompt(page).fill('What is in these?');
  await page.getByRole('button', { name: 'Run all' }).click();
  await expect(attached(page)).toHaveCount(0);
  await expect(column(page, 1)).toHaveAttribute('data-state', 'completed', { timeout: 30_000 });
  await expect(column(page, 1).getByRole('img', { name: 'Sent with the prompt' })).toHaveCount(2);
  await column(page, 1).click();
  await page.getByRole('tab', { name: 'Wire' }).click();
  await expect(page.getByRole('group', { name: 'Request body' }).first()).toContainText(
    'data:image/png;base64,',
  );

  await page.reload();
  await expect(column(page, 1).getByRole('img', { name: 'Sent with the prompt' })).toHaveCount(2);
});

test('what is no image is refused in a sentence', async ({ page }) => {
  await page.getByRole('button', { name: 'Attach' }).waitFor();
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>');
  await page.getByLabel('Images to attach').setInputFiles(file('logo.png', svg));
  await expect(page.getByRole('alert')).toContainText(
    'logo.png: only PNG, JPEG, WebP and GIF images can be attached.',
  );
  await expect(attached(page)).toHaveCount(0);
});

test('a model that reads no images gets the text alone, and the screen says so', async ({
  page,
}) => {
  const model = column(page, 2).getByRole('combobox', { name: 'Model' });
  await model.fill('llama-3.1-8b');
  await page
    .getByRole('option', { name: /^llama-3\.1-8b/ })
    .first()
    .click();
  await page.getByLabel('Images to attach').setInputFiles(file('cat.png'));
  await expect(page.getByText(/Only the text goes to llama-3\.1-8b.*column 2/)).toBeVisible();
  await prompt(page).fill('What is it?');
  await page.getByRole('button', { name: 'Run all' }).click();
  for (const number of [1, 2])
    await expect(column(page, number)).toHaveAttribute('data-state', 'completed', {
      timeout: 30_000,
    });
  await expect(column(page, 1).getByRole('img', { name: 'Sent with the prompt' })).toHaveCount(1);
  await expect(column(page, 2).getByRole('img', { name: 'Sent with the prompt' })).toHaveCount(0);
});
