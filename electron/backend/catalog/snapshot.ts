import type { SourceList } from './merge-models';
import { snapshotSchema } from './snapshot-schema';
import snapshotFile from './snapshot.json';

let read: SourceList | null = null;

/** The dated list that comes with the app. */
export function snapshotList(): SourceList {
  if (read) return read;
  const { date, models } = snapshotSchema.parse(snapshotFile);
  // A list made by hand may have gaps: what it does not name is not gone.
  read = { source: 'snapshot', readAt: Date.parse(date), models, earlier: [], isComplete: false };
  return read;
}
