import { renamedLab, type Lab, type LabShot, type LabSummary } from '@shared/domain/lab/lab';
import type { LogSettings } from '@shared/domain/settings';
import type { Database } from '../storage/database';
import { interrupted } from './interrupted';
import { pruneLabs } from './lab-retention';
import { labSummary } from './lab-summary';

/** All experiments: on disk, or in memory where bodies are not to be stored. */
export interface LabStore {
  /** Takes an experiment as it is now; `changed` are the shots that are new since the last time. Never throws. */
  save(lab: Lab, changed: readonly LabShot[]): void;
  get(labId: string): Lab | null;
  /** Newest first. */
  list(): LabSummary[];
  /** Whether there is such an experiment. Throws SQLite's error. */
  rename(labId: string, name: string): boolean;
  remove(labId: string): void;
  /** Deletes all that have ended. */
  clear(): void;
  /** Brings them within the limits of the log. */
  prune(): void;
}

/** What a store needs beside its database. */
export interface LabStoreOptions {
  /** Names the copy of the app whose experiments are written. */
  owner: string;
  /** Copies that are running: their experiments go on. */
  others: ReadonlySet<string>;
  settings(): LogSettings;
  now(): number;
  /** Told once an experiment could not be written. */
  onFailure(): void;
}

/** Experiments that are kept in memory alone. */
const MOST_UNSAVED = 20;

/** A store in an open database; ends experiments that a crash interrupted. */
export function createLabStore(database: Database, options: LabStoreOptions): LabStore {
  const { owner, settings, now, onFailure } = options;
  const unsaved = new Map<string, Lab>();

  const keepInMemory = (lab: Lab): void => {
    unsaved.delete(lab.id);
    unsaved.set(lab.id, lab);
    for (const { id, state } of unsaved.values()) {
      if (unsaved.size <= MOST_UNSAVED) return;
      if (state !== 'running') unsaved.delete(id);
    }
  };
  const remove = (labId: string): void => {
    unsaved.delete(labId);
    database.run('delete from labs where id = ?', labId);
  };
  const write = (lab: Lab, changed: readonly LabShot[]): void => {
    const isKnown = database.get('select 1 from labs where id = ?', lab.id) !== undefined;
    if (isKnown && lab.state === 'running') writeSummary(database, lab);
    else writeLab(database, lab, owner);
    for (const shot of isKnown ? changed : lab.shots) writeShot(database, lab.id, shot);
  };
  const attempt = (work: () => void): boolean => {
    try {
      database.transaction(work);
      return true;
    } catch {
      onFailure();
      return false;
    }
  };

  const prune = (): void => void attempt(() => pruneLabs(database, settings(), now()));

  attempt(() => {
    const rows = database.all(`select id, owner from labs where state = 'running'`);
    for (const { id, owner: other } of rows) {
      const lab = options.others.has(String(other)) ? null : readLab(database, String(id));
      if (lab) write(interrupted(lab), interrupted(lab).shots);
    }
  });
  return {
    save(lab, changed) {
      const isStored = settings().storeBodies;
      if (isStored && attempt(() => write(lab, changed))) unsaved.delete(lab.id);
      else {
        keepInMemory(lab);
        // What was written before bodies were no longer to be stored.
        if (!isStored) attempt(() => database.run('delete from labs where id = ?', lab.id));
      }
      if (lab.state !== 'running') prune();
    },
    get: (labId) => unsaved.get(labId) ?? readLab(database, labId),
    list() {
      const stored = database
        .all('select summary from labs order by position desc')
        .flatMap((row) => parsed<LabSummary>(row['summary']) ?? []);
      return [...[...unsaved.values()].map(labSummary), ...stored].toSorted(
        (left, right) => right.startedAt - left.startedAt,
      );
    },
    rename(labId, name) {
      const lab = unsaved.get(labId);
      if (lab) unsaved.set(labId, renamedLab(lab, name));
      return writeName(database, labId, name) || lab !== undefined;
    },
    remove,
    clear() {
      for (const { id, state } of unsaved.values()) if (state !== 'running') unsaved.delete(id);
      database.run(`delete from labs where state <> 'running'`);
    },
    prune,
  };
}

function writeLab(database: Database, lab: Lab, owner: string): void {
  const { shots: _, ...head } = lab;
  database.run(
    `insert into labs (id, started_at, state, summary, lab, owner) values (?, ?, ?, ?, ?, ?)
     on conflict (id) do update set state = excluded.state, summary = excluded.summary, lab = excluded.lab`,
    lab.id,
    lab.startedAt,
    lab.state,
    JSON.stringify(labSummary(lab)),
    JSON.stringify(head),
    owner,
  );
}

/** While an experiment is under way nothing else of it changes; its definition may be large. */
function writeSummary(database: Database, lab: Lab): void {
  const summary = JSON.stringify(labSummary(lab));
  database.run('update labs set summary = ? where id = ?', summary, lab.id);
}

/** Nothing but the name, whoever is at it: it may be an experiment of another copy of the app. */
function writeName(database: Database, labId: string, name: string): boolean {
  const row = database.get(
    `update labs set lab = json_set(lab, '$.definition.name', ?2), summary = json_set(summary, '$.name', ?2)
     where id = ?1 and json_valid(lab) and json_valid(summary) returning id`,
    labId,
    name,
  );
  return row !== undefined;
}

function writeShot(database: Database, labId: string, shot: LabShot): void {
  database.run(
    'insert or replace into lab_shots select position, ?, ? from labs where id = ?',
    shot.index,
    JSON.stringify(shot),
    labId,
  );
}

/** Null where there is none, and where what is there cannot be read. */
function readLab(database: Database, labId: string): Lab | null {
  const row = database.get('select position, lab from labs where id = ?', labId);
  const head = row && parsed<Omit<Lab, 'shots'>>(row['lab']);
  if (!row || !head) return null;
  const shots = database
    .all('select shot from lab_shots where position = ? order by shot_index', row['position'] ?? 0)
    .flatMap(({ shot }) => parsed<LabShot>(shot) ?? []);
  return { ...head, shots };
}

function parsed<Value>(text: unknown): Value | null {
  try {
    return JSON.parse(String(text)) as Value;
  } catch {
    return null;
  }
}
