import type { LogSettings } from '@shared/domain/settings';
import type { Database } from '../storage/database';

const MOST_LABS = 200;
const DAY = 86_400_000;
const MEBIBYTE = 1024 * 1024;
/** Of the room that the log may take: runs are not to be pushed out by the experiments that they were part of. */
const SHARE = 1 / 4;

/** Deletes the oldest ended experiments until they are within the limits of the log. Throws SQLite's error. */
export function pruneLabs(
  database: Database,
  { maxAge, maxSize }: Pick<LogSettings, 'maxAge' | 'maxSize'>,
  now: number,
): void {
  const ended = `from labs where state <> 'running'`;
  if (maxAge !== null) {
    database.run(`delete ${ended} and started_at < ?`, now - maxAge * DAY);
  }
  const newest = `select position from labs order by position desc limit ${MOST_LABS}`;
  database.run(`delete ${ended} and position not in (${newest})`);
  let room = maxSize * MEBIBYTE * SHARE;
  const sizes = database.all(`
    select position, length(lab) +
      (select coalesce(sum(length(shot)), 0) from lab_shots where lab_shots.position = labs.position) as size
    ${ended} order by position desc`);
  for (const { position, size } of sizes) {
    room -= Number(size);
    if (room < 0) database.run('delete from labs where position = ?', position ?? 0);
  }
}
