// @vitest-environment jsdom
import { markdownReport } from '@electron/backend/exports/markdown-report';
import { textMessage } from '@shared/domain/run-request';
import { exportedRun, exportSource, wholeText } from '@tests/support/exported-run';
import { HOSTILE_MARKUP } from '@tests/support/hostile-markup';
import { runRequest } from '@tests/support/run-request';
import fc from 'fast-check';
import { marked } from 'marked';
import { expect, it } from 'vitest';

/** The report of a comparison in which everything that is not ours is `text`, as a reader renders it. */
async function rendered(text: string) {
  const request = runRequest({
    model: text,
    system: text,
    messages: [textMessage('user', text)],
  });
  const exported = exportedRun({
    request,
    text,
    reasoning: text,
    refusal: text,
    finishReason: text,
    toolCalls: [{ id: text, name: text, arguments: text }],
    responseHeaders: { 'cf-aig-cache-status': 'HIT' },
    sent: {
      method: 'POST',
      url: 'https://x.example',
      headers: { 'cf-aig-metadata': text },
      body: text,
    },
  });
  const report = await wholeText(
    markdownReport(exportSource([exported, exportedRun()], `${text}x`)),
  );
  const page = new DOMParser().parseFromString(await marked.parse(report), 'text/html');
  return { report, page, tags: [...page.querySelectorAll('*')].map(({ tagName }) => tagName) };
}

it.each(HOSTILE_MARKUP)('makes no markup of %j, and shows all of it', async (text) => {
  const { page, tags } = await rendered(text);
  expect(tags).toEqual((await rendered('harmless')).tags);
  const blocks = [...page.querySelectorAll('pre code')].map(({ textContent }) => textContent);
  const shown = text.replaceAll(/\r\n?/g, '\n').replaceAll('\u0000', '').replaceAll('\ufffd', '');
  expect(blocks.filter((block) => block?.replaceAll('\ufffd', '') === `${shown}\n`)).toHaveLength(
    4,
  );
});

it('makes no markup of any text', async () => {
  const plain = (await rendered('harmless')).tags;
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.constantFrom(
          '<',
          '>',
          '`',
          '```',
          '~~~',
          '*',
          '_',
          '[',
          ']',
          '(',
          ')',
          '|',
          '\\',
          '#',
          '-',
          '1.',
          '&',
          '!',
          'a',
          ' ',
          '\n',
          'b>',
          'www.a.b',
          'https://a.b',
          'a@b.cd',
          '$',
        ),
        { minLength: 1 },
      ),
      async (pieces) => {
        expect((await rendered(`a${pieces.join('')}`)).tags).toEqual(plain);
      },
    ),
    { numRuns: 60 },
  );
});

it('tells prompts, settings, figures and answers', async () => {
  const report = await wholeText(markdownReport(exportSource([exportedRun()], 'My comparison')));
  expect(report).toContain(
    '# My comparison\n\n1 run, exported on 2026-11-22 13:00 UTC by AI Gateway Playground 1.2.3.',
  );
  expect(report).toContain('## Prompt 1\n\n```text\nWhat is Cloudflare?\n```');
  expect(report).toContain('| cf-aig-cache-ttl | 60 |');
  expect(report).toContain(
    '| openai/gpt-4.1 | Chat completions | completed (stop) | MISS | 200 | 800 | 50.0 | 12 | 30 | 0.0012 est. |',
  );
  expect(report).toContain('Answer:\n\n```text\nA network.\n```');
});

it('marks what the demo gateway answered', async () => {
  const simulated = exportedRun({ responseHeaders: { 'x-demo-tries': '[]' } });
  const report = await wholeText(markdownReport(exportSource([simulated, exportedRun()])));
  expect(report).toContain('### openai/gpt-4.1 · Chat completions (Demo)\n');
  expect(report).toContain('### openai/gpt-4.1 · Chat completions\n');
  expect(report).toMatch(/\*\*Demo:\*\*/);
});
