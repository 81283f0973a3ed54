import { expect, test as base, type Locator, type Page } from '@playwright/test';
import { CHROMIUM_ARGUMENTS, findChromium } from '@tests/support/browser';
import { PAYLOADS } from '../unit/renderer/ui/markdown/payloads';
import { serveMarkdownPage } from './markdown-page/serve-markdown-page';
import { watchPages, type PageWatch } from './support/page-watch';

const executablePath = findChromium() ?? '';

/** A page that shows answers under the app's policy; a violation or a request to elsewhere fails the test. */
const test = base.extend<{ page: Page; watch: PageWatch }, { site: string }>({
  site: [
    async ({}, use) => {
      const site = await serveMarkdownPage();
      await use(site.url);
      await site.close();
    },
    { scope: 'worker' },
  ],
  watch: async ({ context, site }, use) => {
    const watch = watchPages(context, (url) => url.startsWith(site));
    watch.allowConsoleErrors(/favicon/);
    await use(watch);
    watch.check();
  },
  page: async ({ context, site, watch }, use) => {
    expect(watch.requests).toEqual([]);
    const page = await context.newPage();
    await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
    await page.goto(site);
    await page.waitForFunction(() => 'markdownPage' in window);
    await use(page);
  },
});

test.use({ launchOptions: { executablePath, args: CHROMIUM_ARGUMENTS } });
test.skip(({ browserName }) => browserName !== 'chromium' || executablePath === '', 'no Chromium');
test.beforeEach(({}, testInfo) => {
  test.skip(testInfo.project.name === 'electron', 'the page needs no host');
});

const show = (page: Page, text: string, streaming = false) =>
  page.evaluate(([text, streaming]) => window.markdownPage.show(text, streaming), [
    text,
    streaming,
  ] as const);
const gapOf = (scroller: Locator) =>
  scroller.evaluate((box) => Math.round(box.scrollHeight - box.clientHeight - box.scrollTop));
const answer = (page: Page) => page.getByRole('article', { name: 'Answer' });

test('hostile answers load nothing, run nothing and break no policy, live and finished', async ({
  page,
  watch,
}) => {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  for (const payload of Object.values(PAYLOADS)) {
    for (let end = 3; end < payload.length; end += 3) await show(page, payload.slice(0, end), true);
    await show(page, payload);
  }
  await show(page, Object.values(PAYLOADS).join('\n\n'));
  await page.waitForLoadState('networkidle');
  expect(dialogs).toEqual([]);
  expect(watch.requests.filter((url) => /evil|example/.test(url))).toEqual([]);
  expect(page.url()).not.toContain('evil');
});

test('formulas and code are dressed after their block is closed, with local files only', async ({
  page,
}) => {
  const text =
    'Energy \\(E = mc^2\\).\n\n$$\n\\frac{a}{b}\n$$\n\n```ts\nconst a: number = 1; // one\n```\n';
  await show(page, text, true);
  await show(page, text);
  await expect(answer(page).locator('.katex')).toHaveCount(2);
  await expect(answer(page).locator('.token-comment')).toHaveText('// one');
  await expect(answer(page).locator('.token-keyword').first()).toHaveText('const');
});

test('code is copied whole, as it was written', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const lines = Array.from({ length: 150 }, (_, index) => `line ${index}\t"<${index}>"`).join('\n');
  await show(page, `\`\`\`text\n${lines}\n\`\`\`\n`);
  await page.getByRole('button', { name: 'Copy code' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(lines);
});

test('a link shows its host and opens only after the question, by keyboard alone', async ({
  page,
}) => {
  await show(page, 'Go to [your bank](https://evil.test/login) or [here](javascript:alert(1)).');
  const link = page.getByRole('button', { name: 'your bank evil.test' });
  await link.focus();
  await page.keyboard.press('Enter');
  const question = page.getByRole('alertdialog', { name: 'Open this link?' });
  await expect(question).toContainText('https://evil.test/login');
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  expect(await page.evaluate(() => window.markdownPage.opened)).toEqual([]);
  await link.click();
  await question.getByRole('button', { name: 'Open link' }).click();
  expect(await page.evaluate(() => window.markdownPage.opened)).toEqual([
    'https://evil.test/login',
  ]);
  await expect(answer(page)).toContainText('javascript:alert(1)');
});

test('the view follows the stream only while the reader is at the end', async ({ page }) => {
  const text = Array.from({ length: 200 }, (_, index) => `Paragraph ${index} of the answer.\n\n`);
  const scroller = page.getByTestId('scroller');
  const gap = () => gapOf(scroller);
  for (let end = 10; end <= 100; end += 10) await show(page, text.slice(0, end).join(''), true);
  await expect.poll(gap).toBeLessThanOrEqual(1);
  await scroller.hover();
  await page.mouse.wheel(0, -400);
  const jump = page.getByRole('button', { name: 'Jump to latest' });
  await expect(jump).toBeVisible();
  const top = await scroller.evaluate((box) => box.scrollTop);
  await show(page, text.slice(0, 150).join(''), true);
  await expect.poll(gap).toBeGreaterThan(400);
  expect(Math.abs((await scroller.evaluate((box) => box.scrollTop)) - top)).toBeLessThan(50);
  await jump.click();
  await expect.poll(gap).toBeLessThanOrEqual(1);
  await show(page, text.join(''), true);
  await expect.poll(gap).toBeLessThanOrEqual(1);
});

test('a box of another height keeps its reader at the end', async ({ page }) => {
  const text = Array.from({ length: 60 }, (_, index) => `Paragraph ${index} of the answer.\n\n`);
  const scroller = page.getByTestId('scroller');
  const gap = () => gapOf(scroller);
  await show(page, text.join(''), true);
  await expect.poll(gap).toBeLessThanOrEqual(1);
  for (const height of ['700px', '300px', '500px']) {
    await scroller.evaluate((box, height) => void (box.style.height = height), height);
    await expect.poll(gap).toBeLessThanOrEqual(1);
  }
  await show(page, [...text, ...text].join(''), true);
  await expect.poll(gap).toBeLessThanOrEqual(1);
});
