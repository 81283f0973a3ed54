import { requestFormatSchema, modelTaskSchema } from '@shared/contract/run-request-schema';
import type { PriceTier, TokenPrice, TokenRates } from '@shared/domain/model';
import { z } from 'zod';

const count = z.number().positive().nullable();
const usd = z.number().min(0).nullable();

const rates = { input: usd, output: usd, cachedInput: usd, cacheWrite: usd } satisfies Record<
  keyof TokenRates,
  unknown
>;

const tierSchema = z.strictObject({
  ...rates,
  above: z.number().positive(),
}) satisfies z.ZodType<PriceTier>;

const priceSchema = z.strictObject({
  ...rates,
  tiers: z.array(tierSchema),
}) satisfies z.ZodType<TokenPrice>;

/** What one list says of one model. Null: it says nothing, and another list may. */
export const listedModelSchema = z.strictObject({
  /** `author/model` or `@cf/author/model`. */
  id: z.string().min(1).max(300),
  task: modelTaskSchema,
  description: z.string().nullable(),
  /** Never empty. */
  formats: z.array(requestFormatSchema).min(1).nullable(),
  /** Tokens. */
  contextWindow: count,
  /** Tokens. */
  maxOutputTokens: count,
  price: priceSchema.nullable(),
  priceText: z.string().nullable(),
  capabilities: z
    .strictObject({ reasoning: z.boolean(), vision: z.boolean(), tools: z.boolean() })
    .nullable(),
  /** ISO date. */
  deprecatedOn: z.string().nullable(),
  /** https address. */
  terms: z.string().nullable(),
  paidOnly: z.boolean().nullable(),
});

/** What one list says of one model. */
export type ListedModel = z.infer<typeof listedModelSchema>;
