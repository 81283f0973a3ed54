import { openDatabase } from '@electron/backend/storage/open-database';
import { createRunLog } from '@electron/backend/storage/run-log';
import { newRun } from '@shared/domain/apply-run-event';
import type { Run } from '@shared/domain/run';
import { textMessage } from '@shared/domain/run-request';
import { runRequest } from '@tests/support/run-request';
import { expect, it } from 'vitest';

const ended = (given: Partial<Run> = {}): Run => ({
  ...newRun(crypto.randomUUID(), runRequest(), 0),
  state: 'completed',
  ...given,
});

const openLog = () => createRunLog(openDatabase(':memory:', () => 0).database);

it('lists nothing older than a run that is no longer there, rather than all from the newest on', async () => {
  const log = openLog();
  const runs = [ended(), ended(), ended()];
  for (const run of runs) log.save(run, 1);
  const last = runs[1]?.id ?? '';
  expect(log.list(last, 10).map(({ runId }) => runId)).toEqual([runs[0]?.id]);
  await log.remove([last]);
  expect(log.list(last, 10)).toEqual([]);
});

it('cuts no character of a prompt in two for its line', () => {
  const log = openLog();
  const prompt = `${'a'.repeat(199)}🦊`;
  log.save(ended({ request: runRequest({ messages: [textMessage('user', prompt)] }) }), 1);
  expect(log.list(null, 1)[0]?.prompt).toBe('a'.repeat(199));
});

it('finds the run of an entry of the gateway’s log, the newest where there are several', () => {
  const log = openLog();
  const of = (id: string): Run => ended({ responseHeaders: { 'cf-aig-log-id': id } });
  const [older, newer] = [of('one'), of('one')];
  for (const run of [older, newer, of('two'), ended()]) log.save(run, 1);
  expect(log.ofEntry('one')).toEqual(newer);
  expect(log.ofEntry('three')).toBe(null);
});
