import { z } from 'zod';
import { listedModelSchema } from './listed-model';

/** The file that `npm run update-catalog` writes. */
export const snapshotSchema = z.strictObject({
  /** ISO date of what the figures were read from. */
  date: z.iso.date(),
  /** What they were read from, in words. */
  source: z.string(),
  models: z.array(listedModelSchema),
});
