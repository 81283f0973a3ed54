import { POLICY_FIELDS } from './gateway-header-names';
import type { GatewayPolicy } from './gateway-policy';

/** A set of headers under one name, put over a column's policy with one click. */
export interface Recipe {
  id: string;
  name: string;
  /** When it is of use, in one sentence. */
  description: string;
  /** Only what it sets; null sets "inherit". The rest of the policy stays. */
  change: Partial<GatewayPolicy>;
}

/** Recipes that are kept at most. */
export const MOST_RECIPES = 200;

/** What a recipe changes in a policy. Further headers are added to those that are there. */
export function recipeChange(policy: GatewayPolicy, recipe: Recipe): Partial<GatewayPolicy> {
  const { extraHeaders } = recipe.change;
  return extraHeaders === undefined
    ? recipe.change
    : { ...recipe.change, extraHeaders: { ...policy.extraHeaders, ...extraHeaders } };
}

/** All that a policy sends, as the content of a recipe; what it inherits is left out. */
export function changeOf(policy: GatewayPolicy): Partial<GatewayPolicy> {
  const set = POLICY_FIELDS.filter((field) => policy[field] !== null);
  return {
    ...Object.fromEntries(set.map((field) => [field, policy[field]])),
    ...(Object.keys(policy.extraHeaders).length === 0 ? {} : { extraHeaders: policy.extraHeaders }),
  };
}
