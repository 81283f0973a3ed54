// @vitest-environment jsdom
import { htmlPage } from '@electron/backend/exports/html-page';
import { textMessage } from '@shared/domain/run-request';
import { exportedRun, exportSource, wholeText } from '@tests/support/exported-run';
import { HOSTILE_MARKUP } from '@tests/support/hostile-markup';
import { runRequest } from '@tests/support/run-request';
import fc from 'fast-check';
import { expect, it } from 'vitest';

/** The page of a comparison in which everything that is not ours is `text`. */
async function pageOf(text: string) {
  const request = runRequest({
    model: text,
    system: text,
    messages: [textMessage('user', text)],
    policy: { ...runRequest().policy },
  });
  const exported = exportedRun({
    request,
    text,
    reasoning: text,
    refusal: text,
    finishReason: text,
    notices: [{ code: text, message: text }],
    toolCalls: [{ id: text, name: text, arguments: text }],
    media: [{ kind: 'image', mimeType: text, base64: null, url: text }],
    responseHeaders: { 'cf-aig-cache-status': text },
    sent: {
      method: 'POST',
      url: 'https://x.example',
      headers: { 'cf-aig-metadata': text },
      body: text,
    },
  });
  const html = await wholeText(htmlPage(exportSource([exported, exportedRun()], text)));
  return { html, page: new DOMParser().parseFromString(html, 'text/html') };
}

/** How a parser reads the elements and attributes of a page: the same for every content. */
function skeleton(page: Document): string[] {
  return [...page.querySelectorAll('*')].map(
    (element) =>
      `${element.tagName} ${[...element.attributes].map(({ name, value }) => `${name}=${value}`).join(' ')}`,
  );
}

it.each(HOSTILE_MARKUP)(
  'gives %j no element and no attribute, and shows all of it',
  async (text) => {
    const plain = await pageOf('harmless');
    const { page } = await pageOf(text);
    expect(skeleton(page)).toEqual(skeleton(plain.page));
    expect(page.querySelectorAll('script, img, link, iframe, object, a, form')).toHaveLength(0);
    const shown = text.replaceAll(/\r\n?/g, '\n').replaceAll('\u0000', '');
    const answer = page.querySelector('pre.answer')?.textContent ?? '';
    expect(answer.replaceAll('\ufffd', '')).toBe(shown.replaceAll('\ufffd', ''));
  },
);

it('gives no text an element or an attribute', async () => {
  const plain = skeleton((await pageOf('harmless')).page);
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.constantFrom(
          '<',
          '>',
          '"',
          "'",
          '&',
          '/',
          '!',
          '-',
          '`',
          'a',
          ' ',
          '\n',
          'script',
          'style',
          ';',
        ),
        { minLength: 1 },
      ),
      async (pieces) => {
        const { page } = await pageOf(`a${pieces.join('')}`);
        expect(skeleton(page)).toEqual(plain);
      },
    ),
    { numRuns: 60 },
  );
});

it('lets nothing run, load or leave', async () => {
  const { html, page } = await pageOf('harmless');
  const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]');
  expect(policy?.getAttribute('content')).toMatch(
    /^default-src 'none'; style-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'$/,
  );
  // Before anything that it is to hold for.
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<style>'));
  expect(html).not.toMatch(/\ssrc=|\shref=|url\(|@import/);
});

it('puts the answers to one prompt side by side, with settings and figures', async () => {
  const other = runRequest({ messages: [textMessage('user', 'And Durable Objects?')] });
  const html = await wholeText(
    htmlPage(exportSource([exportedRun(), exportedRun({ request: other }), exportedRun()])),
  );
  const page = new DOMParser().parseFromString(html, 'text/html');
  const sections = [...page.querySelectorAll('section')];
  expect(sections.map((section) => section.querySelectorAll('article').length)).toEqual([2, 1]);
  expect(sections[0]?.querySelector('h2')?.textContent).toBe('Prompt 1');
  expect(sections[0]?.textContent).toContain('cf-aig-cache-ttl');
  const row = sections[0]?.querySelectorAll('tbody tr')[0]?.textContent;
  expect(row).toContain('openai/gpt-4.1');
  expect(row).toContain('0.0012 est.');
  expect(page.querySelector('h1')?.textContent).toBe('Comparison');
});
