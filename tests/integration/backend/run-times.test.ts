import { DEFAULT_PARAMETERS } from '@shared/domain/run-request';
import { faultRequest } from '@tests/support/fault';
import { runRequest } from '@tests/support/run-request';
import { testBackend } from '@tests/support/test-backend';
import { expect, it } from 'vitest';

it.each([
  ['a stream', runRequest()],
  ['a whole answer', runRequest({ parameters: { ...DEFAULT_PARAMETERS, stream: false } })],
  ['a refusal', faultRequest('rate-limit')],
])('stamps the moments of %s in the order in which they can only happen', async (_, request) => {
  await using app = await testBackend();
  const watch = app.watch();
  const { runId } = await app.client.runs.start({ request });
  const { timings } = await watch.ended(runId);
  const { sent, headers, firstEvent, firstText, lastByte, ended } = timings;
  const moments = [sent, headers, firstEvent, firstText, lastByte, ended].filter(
    (moment) => moment !== null,
  );
  expect(moments.length).toBeGreaterThanOrEqual(5);
  expect(moments).toEqual(moments.toSorted((a, b) => a - b));
});
