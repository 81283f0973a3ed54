import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import type { Settings } from '../domain/settings';

/** Settings as stored and as the page may send them. */
export const settingsSchema = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  density: z.enum(['comfortable', 'compact']),
  enterSends: z.boolean(),
  idleTimeout: z.int().min(1_000).max(3_600_000),
  totalTimeout: z.int().min(1_000).max(86_400_000),
}) satisfies z.ZodType<Settings>;

/** Settings of the app. */
export const settingsContract = {
  get: oc.output(type<Settings>()),
  save: oc.input(settingsSchema).output(type<Settings>()),
};
