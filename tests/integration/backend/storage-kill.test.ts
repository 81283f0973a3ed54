import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { createRunLog } from '@electron/backend/storage/run-log';
import { openDatabase } from '@electron/backend/storage/open-database';
import { bundledProgram } from '@tests/support/bundled-program';
import { MEMORY, temporaryFolder } from '@tests/support/temporary-folder';
import { expect, it } from 'vitest';

const ROUNDS = 300;
/** After so many rounds another log is begun, since a whole one is looked through after every kill. */
const ROUNDS_OF_ONE_LOG = 15;
/** Programs that write and are killed beside each other, each in a folder of its own. */
const LANES = 4;
/** Ms; far above any pause of a busy machine: 300 programs are started. */
const MOST_TIME = 400_000;

/** Kills the program at some moment after a few runs; what it was told to be kept. */
async function killedRound(program: string, folder: string, round: number): Promise<string[]> {
  const child = spawn(process.execPath, [program, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  const kept: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    kept.push(line);
    if (kept.length !== 1 + (round % 4)) continue;
    // Any moment of the next writes, which take a few ms altogether.
    await setTimeout(Math.random() * 8);
    child.kill('SIGKILL');
  }
  const [code, signal] = (await exit) as [number | null, string | null];
  expect({ code, signal }).toEqual({ code: null, signal: 'SIGKILL' });
  return kept;
}

/** Damage, half rows, and words that belong to no run. */
function problemsOf(database: DatabaseSync): unknown[] {
  const ask = (sql: string): unknown[] => database.prepare(sql).all();
  return [
    ...ask('pragma integrity_check').filter(
      (row) => JSON.stringify(row) !== '{"integrity_check":"ok"}',
    ),
    ...ask('pragma foreign_key_check'),
    ...ask('select id from runs where position not in (select position from run_bodies)'),
    ...ask(`select id from runs join run_bodies using (position) where state <> run ->> '$.state'`),
    ...ask(`select id from runs where state = 'completed'
      and 3 <> (select sum(count) from frame_batches where position = runs.position)`),
    ...ask('select runs from log_totals where runs <> (select count(*) from runs)'),
    ...ask(`select position from run_texts except select rowid from run_words where run_words match 'word*'
      except select position from run_texts where answer = ''`),
  ];
}

it(
  `§7.1 keeps every run it said was kept, and no half of any, over ${ROUNDS} kills at any moment`,
  async () => {
    // What a killed program has written is in the system's memory either way.
    using folder = temporaryFolder(MEMORY);
    const program = await bundledProgram(
      new URL('storage-kill-program.ts', import.meta.url),
      folder.path,
    );
    const logs = Array.from({ length: ROUNDS / ROUNDS_OF_ONE_LOG }, (_, log) =>
      folder.file(`${log}`),
    );
    const killAll = async (path: string): Promise<void> => {
      const kept: string[] = [];
      for (let round = 0; round < ROUNDS_OF_ONE_LOG; round += 1) {
        const added = await killedRound(program, path, round);
        kept.push(...added);
        const database = new DatabaseSync(join(path, 'playground.db'));
        expect(problemsOf(database)).toEqual([]);
        const state = database.prepare('select state from runs where id = ?');
        for (const id of added) expect(state.get(id)).toEqual({ state: 'completed' });
        database.close();
      }
      const { database } = openDatabase(path, Date.now);
      const log = createRunLog(database);
      for (const id of kept) expect(log.get(id)?.run.state).toBe('completed');
      database.close();
    };
    const lane = async (): Promise<void> => {
      for (let path = logs.pop(); path !== undefined; path = logs.pop()) await killAll(path);
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  },
  MOST_TIME,
);
