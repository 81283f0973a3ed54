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
  proxy: z.strictObject({
    mode: z.enum(['system', 'manual', 'none']),
    address: z.string().max(300),
  }),
  certificates: z.strictObject({
    useSystemStore: z.boolean(),
    extraFile: z.string().max(4_096).nullable(),
  }),
  apiBase: z.string().max(300).nullable(),
  log: z.strictObject({
    storeBodies: z.boolean(),
    maxRuns: z.int().min(1).max(1_000_000),
    maxSize: z.int().min(10).max(100_000),
    maxAge: z.int().min(1).max(36_500).nullable(),
  }),
  shortcuts: z.record(z.string().max(60), z.string().max(40)),
  sessionBudget: z.number().positive().max(100_000).nullable(),
  askAboveCost: z.number().min(0).max(100_000).nullable(),
  readReportedCost: z.boolean(),
}) satisfies z.ZodType<Settings>;

/** Settings of the app. */
export const settingsContract = {
  get: oc.output(type<Settings>()),
  /** Refuses what cannot work, e.g. a proxy address that is none or a certificate file that cannot be read; then nothing changes. */
  save: oc.input(settingsSchema).output(type<Settings>()),
  /** Back to those of a first start. */
  reset: oc.output(type<Settings>()),
  /** All settings as the text of a JSON file; there is no secret in them. */
  exportText: oc.output(type<{ text: string }>()),
  /** Takes such a text. Refuses a text with anything in it that is no setting, names it, and then changes nothing. */
  importText: oc.input(z.strictObject({ text: z.string().max(200_000) })).output(type<Settings>()),
};
