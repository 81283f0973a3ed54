import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import { MOST_RECIPES, type Recipe } from '../domain/recipe';
import { policySchema } from './run-request-schema';

const { shape } = policySchema;

/** A recipe says nothing of what it does not name, so nothing takes a default here. */
const changeSchema = policySchema
  .extend({
    customCost: shape.customCost.unwrap(),
    otelTraceId: shape.otelTraceId.unwrap(),
    otelParentSpanId: shape.otelParentSpanId.unwrap(),
  })
  .partial();

/** Recipes as stored and as the page may send them. */
export const recipesSchema = z
  .array(
    z.strictObject({
      id: z.string().min(1).max(100),
      name: z.string().trim().min(1).max(100),
      description: z.string().max(500),
      change: changeSchema,
    }),
  )
  .max(MOST_RECIPES) satisfies z.ZodType<Recipe[]>;

/** Sets of headers under a name. */
export const recipesContract = {
  /** The user's own; those of the app on a first start. */
  list: oc.output(type<Recipe[]>()),
  /** Replaces all of them. */
  save: oc.input(z.strictObject({ recipes: recipesSchema })).output(type<Recipe[]>()),
  /** Brings back those of the app that were changed or deleted; the user's own stay. */
  restore: oc.output(type<Recipe[]>()),
  /** All of them as the text of a file. */
  exportText: oc.output(type<{ text: string }>()),
  /** Adds those of such a text; one with a known name replaces it. Refuses a text with anything wrong in it, and changes nothing then. */
  importText: oc
    .input(z.strictObject({ text: z.string().max(1024 * 1024) }))
    .output(type<Recipe[]>()),
};
