import { appError, AppFailure } from '@shared/domain/app-error';
import { isJsonObject, type Json } from '@shared/domain/json';
import { jsonProblem } from '@shared/domain/json-problem';
import type { Recipe } from '@shared/domain/recipe';
import {
  readRecipeHeaders,
  recipeHeaders,
  type RecipeHeaders,
} from '@shared/protocol/recipe-headers';

/** A recipe as a file holds it: ids are of one machine. */
type RecipeText = Omit<Recipe, 'id'>;

/** Of the text's form, not of the app. */
const VERSION = 1;
const FIELDS = ['name', 'description', 'headers'];
const NAMED_AT_MOST = 5;

/** Recipes as a JSON text that people can read, edit and keep in git: headers by their names on the wire. */
export function recipesToText(recipes: readonly Recipe[]): string {
  const written = recipes.map(({ name, description, change }) => ({
    name,
    description,
    headers: recipeHeaders(change),
  }));
  return `${JSON.stringify({ version: VERSION, recipes: written }, null, 2)}\n`;
}

/** Recipes of such a text. Throws `AppFailure`, which names what is wrong and where, and never repeats a header's value. */
export function recipesFromText(text: string): RecipeText[] {
  const entries = entriesOf(text);
  const problems: string[] = [];
  const recipes = entries.map((entry, index) => {
    const read = readRecipe(entry, entries, index);
    problems.push(...read.problems.map((problem) => `Recipe ${index + 1} ${problem}`));
    return read.recipe;
  });
  if (problems.length === 0) return recipes;
  const more = problems.length - NAMED_AT_MOST;
  const named = problems.slice(0, NAMED_AT_MOST).join('; ');
  throw refused(`${named}${more > 0 ? `; and ${more} more` : ''}.`);
}

function entriesOf(text: string): Json[] {
  let parsed: Json;
  try {
    parsed = JSON.parse(text) as Json;
  } catch (failure) {
    throw refused(`It is not JSON: ${jsonProblem(failure, text)}`);
  }
  if (!isJsonObject(parsed)) throw refused('It is not a JSON object.');
  const { version, recipes, ...others } = parsed;
  if (version === undefined) throw refused('“version” is missing: this is no export of recipes.');
  if (version !== VERSION) throw refused('It was exported by another version of this app.');
  const [stranger] = Object.keys(others);
  if (stranger !== undefined) throw refused(`“${stranger}” does not belong here.`);
  if (!Array.isArray(recipes)) throw refused('“recipes” must be a list.');
  return recipes;
}

function readRecipe(
  entry: Json,
  all: readonly Json[],
  index: number,
): { recipe: RecipeText; problems: string[] } {
  const { name, description = '', headers } = isJsonObject(entry) ? entry : {};
  const problems: string[] = [];
  if (typeof name !== 'string' || name.trim() === '') problems.push('has no “name”');
  else if (all.findIndex((other) => isJsonObject(other) && other['name'] === name) < index) {
    problems.push(`has the name “${name}” of an earlier one`);
  }
  if (typeof description !== 'string') problems.push('has a “description” that is no text');
  const stranger = isJsonObject(entry) && Object.keys(entry).find((key) => !FIELDS.includes(key));
  if (stranger) problems.push(`has “${stranger}”, which is no part of a recipe`);
  if (!isHeaders(headers)) {
    problems.push('has no “headers”: an object of texts, or null for “not sent”');
  }
  const read = readRecipeHeaders(isHeaders(headers) ? headers : {});
  problems.push(...read.problems.map(({ header, message }) => `(“${header}”) ${message}`));
  const recipe = {
    name: typeof name === 'string' ? name.trim() : '',
    description: typeof description === 'string' ? description : '',
    change: read.change,
  };
  return { recipe, problems };
}

function isHeaders(value: Json | undefined): value is RecipeHeaders {
  return (
    isJsonObject(value ?? null) &&
    Object.values(value as object).every((item) => item === null || typeof item === 'string')
  );
}

function refused(reason: string): AppFailure {
  return new AppFailure(
    appError({
      kind: 'bad-input',
      code: 'bad-input-recipes-text',
      message: `The recipes were not imported. ${reason}`,
      hint: 'Nothing was changed.',
    }),
  );
}
