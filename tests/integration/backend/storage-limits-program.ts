import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStorage } from '@electron/backend/storage/open-storage';
import { systemClock } from '@electron/backend/system-clock';
import { newRun } from '@shared/domain/apply-run-event';
import { runRequest } from '@tests/support/run-request';

// A program of its own, for a user or a disk that the tests do not have: keeps a run, and says how that went. Told to,
// it fills the disk before, and makes room again for another one.
const [folder = '', mode] = process.argv.slice(2);
const storage = openStorage({
  dataFolder: folder,
  clock: systemClock,
  log: { info: () => {}, warn: () => {} },
});

function keepRun(): string {
  const run = newRun(crypto.randomUUID(), runRequest(), Date.now());
  storage.recorder.start(run);
  storage.recorder.frames(run.id, [{ event: null, data: 'frame' }], 1);
  storage.recorder.finish({
    run: { ...run, state: 'completed', text: 'words '.repeat(20_000) },
    sequence: 1,
  });
  return run.id;
}

const filler = join(folder, 'filler');
let written = 0;
while (mode === 'full' && written !== -1) {
  try {
    writeFileSync(filler, Buffer.alloc(4_096), { flag: 'a' });
    written += 1;
  } catch {
    written = -1;
  }
}
const first = keepRun();
const notice = storage.notice();
if (existsSync(filler)) rmSync(filler);
const second = keepRun();
const kept = storage.log.list(null, 10).map(({ runId }) => runId);
await storage.close();
console.log(JSON.stringify({ notice, kept: [first, second].map((runId) => kept.includes(runId)) }));
