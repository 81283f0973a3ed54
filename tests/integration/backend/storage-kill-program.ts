import { writeSync } from 'node:fs';
import { openStorage } from '@electron/backend/storage/open-storage';
import { systemClock } from '@electron/backend/system-clock';
import { newRun } from '@shared/domain/apply-run-event';
import { runRequest } from '@tests/support/run-request';

// A program of its own, to be killed while it writes: says the id of each run once it was told that the run is kept.
const storage = openStorage({
  dataFolder: process.argv[2] ?? '',
  clock: systemClock,
  log: { info: () => {}, warn: () => {} },
});
const { recorder } = storage;
for (let count = 0; ; count += 1) {
  const run = newRun(crypto.randomUUID(), runRequest(), Date.now());
  const word = `word${count}`;
  recorder.start(run);
  recorder.flush();
  for (let frame = 0; frame < 3; frame += 1) {
    recorder.frames(run.id, [{ event: null, data: `${word} `.repeat(100) }], frame);
    recorder.flush();
  }
  recorder.finish({
    run: { ...run, state: 'completed', text: `${word} `.repeat(300) },
    sequence: 4,
  });
  if (storage.notice() !== null) throw new Error(storage.notice() ?? '');
  writeSync(1, `${run.id}\n`);
}
