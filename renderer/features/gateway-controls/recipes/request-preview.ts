import type { GatewayPolicy } from '@shared/domain/gateway-policy';
import { readRecipeHeaders, recipeHeaders } from '@shared/protocol/recipe-headers';
import { readHeaderLines } from '../header-lines';

/** What a recipe sends and takes away, one `name: value` per line; without a value, the header is taken away. */
export function recipeLines(change: Partial<GatewayPolicy>): string {
  return Object.entries(recipeHeaders(change))
    .map(([name, value]) => `${name}:${value === null ? '' : ` ${value}`}`)
    .join('\n');
}

/** Such lines as the content of a recipe, and what is wrong with the first line that cannot be read. Never throws. */
export function readRecipeLines(text: string): {
  change: Partial<GatewayPolicy>;
  problem: string | null;
} {
  const read = readHeaderLines(text);
  const entries = Object.entries(read.headers);
  const { change, problems } = readRecipeHeaders(
    Object.fromEntries(entries.map(([name, value]) => [name, value === '' ? null : value])),
  );
  const [first] = problems;
  const problem = first === undefined ? null : `${first.header} ${first.message}.`;
  return { change, problem: read.problem ?? problem };
}
