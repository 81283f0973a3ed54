import { testBackend } from '@tests/support/test-backend';
import { runRequest } from '@tests/support/run-request';
import { expect, it } from 'vitest';

it('streams an answer from the demo gateway to the page', async () => {
  await using app = await testBackend();
  const watch = app.watch();
  const { runId } = await app.client.runs.start({ request: runRequest() });
  const run = await watch.ended(runId);
  expect(run.error).toBe(null);
  expect(run.state).toBe('completed');
  expect(run.text.length).toBeGreaterThan(50);
  expect(run.timings.firstText).toBeGreaterThan(0);
});
