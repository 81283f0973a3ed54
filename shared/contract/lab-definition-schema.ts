import { z } from 'zod';
import {
  AXIS_FIELDS,
  KEY_CHANGES,
  LAB_LIMITS,
  type LabDefinition,
} from '../domain/lab/lab-definition';
import { requestFormatSchema, runRequestSchema } from './run-request-schema';

const { shots, atOnce, pause, age, axes, prompts } = LAB_LIMITS;
const count = z.int().min(1).max(shots);
const sideBySide = z.int().min(1).max(atOnce);
const milliseconds = z.int().min(0).max(pause);
const status = z.int().min(400).max(599);

/** What people call an experiment; empty for none. */
export const labNameSchema = z.string().max(200);

const basis = {
  version: z.literal(1),
  name: labNameSchema,
  request: runRequestSchema,
  budget: z.number().positive().max(100_000).nullable(),
};

const pacing = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('sequential'), gap: milliseconds }),
  z.strictObject({ type: z.literal('parallel'), atOnce: sideBySide }),
  z.strictObject({ type: z.literal('spaced'), interval: milliseconds }),
]);

const cacheTest = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('repeat'), shots: count, pacing }),
  z.strictObject({
    type: z.literal('expiry'),
    ages: z.array(z.number().min(0).max(age)).min(1).max(50),
  }),
  z.strictObject({ type: z.literal('key'), changes: z.array(z.enum(KEY_CHANGES)).min(1).max(20) }),
]);

const pattern = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('fail-first'),
    count: z.int().min(0).max(10),
    status,
    after: milliseconds,
  }),
  z.strictObject({
    type: z.literal('slow-first-byte'),
    count: z.int().min(0).max(10).nullable(),
    after: milliseconds,
  }),
  z.strictObject({
    type: z.literal('flaky'),
    percent: z.number().min(0).max(100),
    status,
    after: milliseconds,
  }),
]);

const axis = z.strictObject({
  field: z.enum(AXIS_FIELDS),
  values: z
    .array(z.union([z.string().max(100_000), z.number(), z.boolean(), z.null()]))
    .min(1)
    .max(50),
});

/** An experiment as a page, a file or a stored one may hold it. How many shots it comes to is checked where they are planned. */
export const labDefinitionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('cache'), ...basis, test: cacheTest, fresh: z.boolean() }),
  z.strictObject({
    kind: z.literal('retry'),
    ...basis,
    pattern,
    backoffs: z
      .array(z.enum(['constant', 'linear', 'exponential']))
      .min(1)
      .max(3),
    runs: count,
    atOnce: sideBySide,
  }),
  z.strictObject({
    kind: z.literal('formats'),
    ...basis,
    formats: z.array(requestFormatSchema).min(1).max(4),
  }),
  z.strictObject({
    kind: z.literal('matrix'),
    ...basis,
    axes: z.array(axis).max(axes),
    prompts: z
      .array(
        z
          .string()
          .min(1)
          .max(1024 * 1024),
      )
      .min(1)
      .max(prompts),
    repeats: z.int().min(1).max(100),
    atOnce: sideBySide,
    fresh: z.boolean().optional(),
  }),
]) satisfies z.ZodType<LabDefinition>;
