import { z } from 'zod';
import { listedModelSchema } from './listed-model';
import type { SourceList } from './merge-models';
import snapshotFile from './snapshot.json';

/** The file that `npm run update-catalog` writes. */
export const snapshotSchema = z.strictObject({
  /** ISO date of what the figures were read from. */
  date: z.iso.date(),
  /** What they were read from, in words. */
  source: z.string(),
  models: z.array(listedModelSchema),
});

let read: SourceList | null = null;

/** The dated list that comes with the app. */
export function snapshotList(): SourceList {
  if (read) return read;
  const { date, models } = snapshotSchema.parse(snapshotFile);
  // A list made by hand may have gaps: what it does not name is not gone.
  read = { source: 'snapshot', readAt: Date.parse(date), models, earlier: [], isComplete: false };
  return read;
}
