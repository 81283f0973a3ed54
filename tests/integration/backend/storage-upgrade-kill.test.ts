import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { connectDatabase, type Database } from '@electron/backend/storage/database';
import { fillBatch } from '@electron/backend/storage/fill-old-runs';
import { SCHEMA_VERSION } from '@electron/backend/storage/migrations';
import { openDatabase } from '@electron/backend/storage/open-database';
import { newRun } from '@shared/domain/apply-run-event';
import { bundledProgram } from '@tests/support/bundled-program';
import { runRequest } from '@tests/support/run-request';
import { MEMORY, temporaryFolder } from '@tests/support/temporary-folder';
import { writeVersion1 } from '@tests/support/version-1-database';
import { expect, it } from 'vitest';

const RUNS = 600;
/** Kills while the schema is changed, and after each of so many parts of the runs were filled. */
const SCHEMA_ROUNDS = 9;
const FILL_ROUNDS = 3;
/** Ms; far above any pause of a busy machine. */
const MOST_TIME = 200_000;

/** Runs the program until it has said so many lines, and kills it `delay` ms later. How long it worked, ms. */
async function killedUpgrade(
  program: string,
  folder: string,
  { lines, delay = 0 }: { lines: number; delay?: number },
): Promise<number> {
  const child = spawn(process.execPath, [program, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  const said = createInterface(child.stdout)[Symbol.asyncIterator]();
  await said.next();
  const begin = performance.now();
  for (let line = 1; line < lines; line += 1) await said.next();
  const time = performance.now() - begin;
  await setTimeout(delay);
  child.kill('SIGKILL');
  await exit;
  return time;
}

function problemsOf(database: Database): unknown[] {
  return [
    ...database.all('pragma integrity_check').filter((row) => row['integrity_check'] !== 'ok'),
    ...database.all('select count(*) as runs from runs having runs <> ?', RUNS),
    ...database.all('select count(*) as bodies from run_bodies having bodies <> ?', RUNS),
  ];
}

it(
  '§7.1 upgrades a log although it is killed at any moment of that: no run is lost, and the copy is whole',
  async () => {
    using folder = temporaryFolder(MEMORY);
    const program = await bundledProgram(
      new URL('storage-upgrade-program.ts', import.meta.url),
      folder.path,
    );
    const old = folder.file('old');
    mkdirSync(old);
    const first = connectDatabase(`${old}/playground.db`);
    writeVersion1(
      first,
      Array.from({ length: RUNS }, (_, at) => ({
        ...newRun(crypto.randomUUID(), runRequest(), at),
        state: 'completed' as const,
        text: 'needle '.repeat(50),
      })),
    );
    first.close();
    const whole = folder.file('whole');
    cpSync(old, whole, { recursive: true });
    const time = await killedUpgrade(program, whole, { lines: 2 });
    for (let round = 0; round < SCHEMA_ROUNDS + FILL_ROUNDS; round += 1) {
      const filled = round - SCHEMA_ROUNDS;
      const path = folder.file(`round-${round}`);
      cpSync(old, path, { recursive: true });
      const delay = (time * round) / SCHEMA_ROUNDS;
      await killedUpgrade(program, path, filled < 0 ? { lines: 1, delay } : { lines: 3 + filled });
      const killed = connectDatabase(`${path}/playground.db`);
      const version = killed.get('pragma user_version')?.['user_version'];
      if (filled >= 0) expect(version).toBe(SCHEMA_VERSION);
      expect(problemsOf(killed)).toEqual([]);
      killed.close();
      if (version !== 1) {
        const copy = connectDatabase(`${path}/playground.db.version-1`);
        expect(problemsOf(copy)).toEqual([]);
        copy.close();
      }
      const { database, notice } = openDatabase(path, Date.now);
      expect(notice).toBe(null);
      while (fillBatch(database));
      expect(problemsOf(database)).toEqual([]);
      expect(existsSync(`${path}/playground.db.version-1`)).toBe(true);
      const found = database.get(
        `select count(*) as runs from run_words where run_words match 'needle'`,
      );
      expect(found).toEqual({ runs: RUNS });
      database.close();
    }
  },
  MOST_TIME,
);
