import { harFile } from '@electron/backend/exports/har';
import { cutMark } from '@shared/domain/cut-text';
import { connectionLostError } from '@shared/protocol/answer-error';
import { exportedRun, exportSource, wholeText } from '@tests/support/exported-run';
import { importedByDevTools } from '@tests/support/devtools-har';
import { harSchema } from '@tests/support/har-schema';
import { expect, it } from 'vitest';

async function archive(...runs: ReturnType<typeof exportedRun>[]) {
  return harSchema.parse(JSON.parse(await wholeText(harFile(exportSource(runs))))).log;
}

it('writes a streamed answer as it came over the wire, with the times of each stretch', async () => {
  const log = await archive(
    exportedRun({}, [
      { index: 0, offset: 130, event: 'start', data: '{"id":1}' },
      { index: 1, offset: 205, event: null, data: 'two\nlines' },
    ]),
  );
  expect(log.creator).toEqual({ name: 'AI Gateway Playground', version: '1.2.3' });
  const [entry] = log.entries;
  expect(entry).toMatchObject({
    startedDateTime: '2026-11-22T12:00:00.000Z',
    time: 805,
    timings: { blocked: 5, connect: 20, send: 0, wait: 100, receive: 680, dns: -1, ssl: -1 },
    request: {
      method: 'POST',
      queryString: [{ name: 'tag', value: 'a b' }],
      postData: { mimeType: 'application/json', text: '{"model":"openai/gpt-4.1"}' },
      bodySize: 26,
    },
    response: {
      status: 200,
      statusText: 'OK',
      content: {
        mimeType: 'text/event-stream',
        text: 'event: start\ndata: {"id":1}\n\ndata: two\ndata: lines\n\n',
      },
    },
  });
});

it('shows no credential, be it only where one would stand', async () => {
  const [entry] = (await archive(exportedRun())).entries;
  expect(entry?.request.headers).toContainEqual({ name: 'authorization', value: 'REDACTED' });
  expect(entry?.request.headers).toContainEqual({ name: 'cf-aig-cache-ttl', value: '60' });
});

it('keeps a run that was never answered, and names what went wrong', async () => {
  const [entry] = (
    await archive(
      exportedRun({
        state: 'failed',
        status: null,
        responseHeaders: {},
        text: '',
        error: connectionLostError(0),
        timings: {
          sent: 5,
          headers: null,
          firstEvent: null,
          firstReasoning: null,
          firstText: null,
          lastByte: null,
          ended: 1005,
        },
      }),
    )
  ).entries;
  expect(entry).toMatchObject({
    time: 1005,
    response: { status: 0, statusText: '', _error: connectionLostError(0).message },
    timings: { blocked: 5, connect: -1, wait: 1000, receive: 0 },
  });
});

it('leaves out runs that were never sent, and says how many', async () => {
  const log = await archive(
    exportedRun({ sent: null }),
    exportedRun(),
    exportedRun({ sent: null }),
  );
  expect(log.entries).toHaveLength(1);
  expect(log.comment).toBe('Left out, because never sent: 2 of the runs');
});

it('writes a picture as base64, and its size in bytes', async () => {
  const [entry] = (
    await archive(
      exportedRun(
        {
          responseHeaders: { 'content-type': 'image/png' },
          media: [{ kind: 'image', mimeType: 'image/png', base64: 'AAECAw==', url: null }],
        },
        [{ index: 0, offset: 1, event: null, data: '(image/png, 4 bytes)' }],
      ),
    )
  ).entries;
  expect(entry?.response.content).toEqual({
    mimeType: 'image/png',
    size: 4,
    encoding: 'base64',
    text: 'AAECAw==',
  });
});

it('is a valid archive without any entry', async () => {
  expect((await archive()).entries).toEqual([]);
});

it('says of what the log has cut, and knows no size of it', async () => {
  const body = `{"messages":[${cutMark(400_000)}`;
  const message =
    'The request as it was sent is longer than 256 KiB: the log keeps the beginning of it.';
  const [entry] = (
    await archive(
      exportedRun({
        sent: { ...exportedRun().run.sent!, body },
        notices: [{ code: 'cut-in-log', message }],
      }),
    )
  ).entries;
  expect(entry).toMatchObject({
    comment: message,
    request: { bodySize: -1, postData: { text: body } },
  });
});

it('opens in the developer tools of Chromium: has all that they read of an entry, in their types', async () => {
  const failed = exportedRun({ status: null, responseHeaders: {}, error: connectionLostError(0) });
  const text = await wholeText(harFile(exportSource([exportedRun(), failed])));
  expect(importedByDevTools(JSON.parse(text))).toEqual([
    {
      url: exportedRun().run.sent?.url,
      method: 'POST',
      startedAt: exportedRun().run.startedAt / 1_000,
      status: 200,
      mimeType: 'text/event-stream',
      // Seconds after the start: waiting in the app, connecting, waiting for the answer, receiving it.
      until: { blocked: 0.005, connected: 0.025, answered: 0.125, received: 0.805 },
    },
    expect.objectContaining({ status: 0, mimeType: 'x-unknown' }),
  ]);
});
