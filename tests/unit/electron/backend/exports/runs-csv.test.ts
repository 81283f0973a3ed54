import { runsCsv } from '@electron/backend/exports/runs-csv';
import { textMessage } from '@shared/domain/run-request';
import { exportedRun, exportSource, wholeText } from '@tests/support/exported-run';
import { runRequest } from '@tests/support/run-request';
import { expect, it } from 'vitest';

const lines = async (...runs: ReturnType<typeof exportedRun>[]) =>
  (await wholeText(runsCsv(exportSource(runs)))).split('\r\n');

it('gives each run a line of figures, the unit in each name', async () => {
  const [head, line, end] = await lines(exportedRun());
  const cells = Object.fromEntries(
    (head ?? '').split(',').map((name, place) => [name, line?.split(',')[place]]),
  );
  expect(cells).toMatchObject({
    started_at: '2026-11-22T12:00:00.000Z',
    model: 'openai/gpt-4.1',
    http_status: '200',
    cache_status: 'MISS',
    queued_ms: '5',
    first_byte_ms: '120',
    first_text_ms: '200',
    total_ms: '800',
    output_tokens_per_s: '50',
    input_tokens: '12',
    cached_input_tokens: '',
    cost_usd: '0.0012',
    cost_source: 'estimated',
    error: '',
    prompt_start: 'What is Cloudflare?',
    notices: '',
  });
  expect(end).toBe('');
});

it('leaves an unknown cost empty, never 0', async () => {
  const unpriced = { ...exportedRun(), cost: { usd: null, isReported: false } };
  const [head, line] = await lines(unpriced);
  const place = head?.split(',').indexOf('cost_usd') ?? -1;
  expect(line?.split(',').slice(place, place + 2)).toEqual(['', '']);
});

it('takes no speed from an answer of the cache', async () => {
  const [head, line] = await lines(
    exportedRun({ responseHeaders: { 'cf-aig-cache-status': 'HIT' } }),
  );
  const place = head?.split(',').indexOf('output_tokens_per_s') ?? -1;
  expect(line?.split(',')[place]).toBe('');
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)'])('lets no spreadsheet compute %j', async (text) => {
  const request = runRequest({ model: text, messages: [textMessage('user', text)] });
  const [, line] = await lines(exportedRun({ request }));
  expect(line).toContain(`,'${text},`);
  expect(line?.endsWith(`,'${text},`)).toBe(true);
});

it('says of what the log has cut', async () => {
  const notice = { code: 'cut-in-log', message: 'The answer is longer than 256 KiB.' };
  const [head, line] = await lines(exportedRun({ notices: [notice, notice] }));
  expect(head?.split(',').at(-1)).toBe('notices');
  expect(line?.split(',').at(-1)).toBe('cut-in-log');
});
