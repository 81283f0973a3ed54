import type { ExportFormat } from '@shared/contract/exports';
import { ANY_RUN } from '@shared/domain/log-query';
import type { Run } from '@shared/domain/run';
import type { RawFrame } from '@shared/domain/run-event';
import { REQUEST_FORMATS } from '@shared/domain/run-request';
import { exportedFile } from '@tests/support/exported-file';
import { harSchema } from '@tests/support/har-schema';
import { runRequest } from '@tests/support/run-request';
import { testBackend, type TestBackend } from '@tests/support/test-backend';
import { expect, it } from 'vitest';

/** Runs one prompt in each format, streamed, and once not. */
async function runAll(app: TestBackend): Promise<Run[]> {
  const watch = app.watch();
  const requests = [
    ...REQUEST_FORMATS.map((format) => runRequest({ format })),
    runRequest({ parameters: { ...runRequest().parameters, stream: false } }),
  ];
  const runs: Run[] = [];
  for (const request of requests) {
    const { runId } = await app.client.runs.start({ request });
    await watch.ended(runId);
    const run = await app.look(runId);
    if (run) runs.push(run);
  }
  return runs;
}

it('exports real runs: archive, lines, figures and reports say what was sent and what came', async () => {
  await using app = await testBackend();
  const runs = await runAll(app);
  const runIds = runs.map(({ id }) => id);
  const read = async (format: ExportFormat) =>
    exportedFile(app.client.exports.runs({ runIds, format, title: 'Four formats / one' }));

  const har = await read('har');
  expect(har.fileName).toMatch(/^four-formats-one-\d{4}-\d\d-\d\d\.har$/);
  const { entries } = harSchema.parse(JSON.parse(har.text)).log;
  expect(entries.map(({ request }) => [request.url, request.postData?.text])).toEqual(
    runs.map(({ sent }) => [sent?.url, sent?.body]),
  );
  for (const [place, { response }] of entries.entries()) {
    const { frames } = await app.client.runs.frames({
      runId: runIds[place]!,
      from: 0,
      limit: 1_000,
    });
    for (const { data } of frames) expect(response.content.text).toContain(data);
    expect(response.status).toBe(runs[place]!.status);
  }

  const jsonl = await read('jsonl');
  const lines = jsonl.text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
  expect(lines.map(({ version }) => version)).toEqual(runs.map(() => 1));
  expect(lines.map(({ run }) => run)).toEqual(runs);
  expect(lines.every(({ frames, framesTotal }) => frames.length === framesTotal)).toBe(true);

  const csv = (await read('csv')).text.trimEnd().split('\r\n');
  expect(csv).toHaveLength(runs.length + 1);
  expect(csv[1]).toContain(runIds[0]);

  for (const format of ['markdown', 'html'] as const) {
    const { text } = await read(format);
    expect(text.match(/Prompt \d/g)).toContain('Prompt 1');
    expect(text).toContain('Demo');
    for (const word of runs[0]!.text.split(/\W+/).slice(0, 20)) expect(text).toContain(word);
  }
});

interface Line {
  version: number;
  run: Run;
  frames: RawFrame[];
  framesTotal: number;
}

it('leaves out runs that are not known, and refuses where none is', async () => {
  await using app = await testBackend();
  const [run] = await runAll(app);
  const unknown = '99999999-9999-4999-8999-999999999999';
  const order = { format: 'csv', title: '' } as const;
  const { text, fileName } = await exportedFile(
    app.client.exports.runs({ ...order, runIds: [unknown, run!.id] }),
  );
  expect(text.trimEnd().split('\r\n')).toHaveLength(2);
  expect(fileName).toMatch(/^runs-/);
  const refused = exportedFile(app.client.exports.runs({ ...order, runIds: [unknown] }));
  await expect(refused).rejects.toMatchObject({
    data: { code: 'export-unknown-runs' },
  });
});

it('exports the runs of the log that a filter passes', async () => {
  await using app = await testBackend();
  const runs = await runAll(app);
  const filter = { ...ANY_RUN, formats: ['messages' as const] };
  const { text } = await exportedFile(
    app.client.exports.matching({ filter, format: 'jsonl', title: '' }),
  );
  const found = text
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as Line).run.id);
  expect(found).toEqual(
    runs.filter(({ request }) => request.format === 'messages').map(({ id }) => id),
  );
});
