import { recipesSchema } from '@shared/contract/recipes';
import { appError, AppFailure } from '@shared/domain/app-error';
import { BUILT_IN_RECIPES } from '@shared/domain/built-in-recipes';
import { MOST_RECIPES, type Recipe } from '@shared/domain/recipe';
import type { DocumentStore } from '../storage/document-store';
import { recipesFromText, recipesToText } from './recipes-text';

/** What the page can do with recipes. */
export interface RecipeService {
  /** Those of the app on a first start and where nothing readable is stored. */
  list(): Recipe[];
  /** Replaces all. Throws `AppFailure` where two have one id or one name. */
  save(recipes: Recipe[]): Recipe[];
  /** Brings back those of the app as they came; the user's own stay. Throws `AppFailure` where there is no room. */
  restore(): Recipe[];
  exportText(): string;
  /** Adds those of such a text; one of a known name takes its place. Throws `AppFailure` and then changes nothing. */
  importText(text: string): Recipe[];
}

const NAME = 'recipes';

/** Recipes kept as a document. An unreadable one is kept aside before it is written over. */
export function createRecipeService(documents: DocumentStore): RecipeService {
  const list = (): Recipe[] => {
    const stored = documents.read(NAME);
    if (stored === null) return [...BUILT_IN_RECIPES];
    const parsed = recipesSchema.safeParse(stored);
    if (parsed.success) return parsed.data;
    documents.setAside(NAME);
    return [...BUILT_IN_RECIPES];
  };
  const save = (recipes: Recipe[]): Recipe[] => {
    checkDistinct(recipes);
    documents.write(NAME, recipes);
    return recipes;
  };
  return {
    list,
    save,
    restore() {
      const ids = new Set(BUILT_IN_RECIPES.map(({ id }) => id));
      const own = list().filter(({ id }) => !ids.has(id));
      return save(checked([...BUILT_IN_RECIPES, ...withoutNamesakes(own)]));
    },
    exportText: () => recipesToText(list()),
    importText(text) {
      const known = list();
      const read = recipesFromText(text);
      const idOf = (name: string): string =>
        known.find((recipe) => recipe.name === name)?.id ?? crypto.randomUUID();
      const imported = read.map((recipe): Recipe => ({ id: idOf(recipe.name), ...recipe }));
      const names = new Set(imported.map(({ name }) => name));
      const kept = known.filter(({ name }) => !names.has(name));
      return save(checked([...kept, ...imported]));
    },
  };
}

function checkDistinct(recipes: readonly Recipe[]): void {
  for (const field of ['id', 'name'] as const) {
    const values = recipes.map((recipe) => recipe[field]);
    const twice = values.find((value, index) => values.indexOf(value) < index);
    if (twice !== undefined) {
      throw refused(`There are two recipes with the ${field} “${twice}”: give one another.`);
    }
  }
}

/** The user's own, those under a name of the app's under another that is free. */
function withoutNamesakes(own: readonly Recipe[]): Recipe[] {
  const builtIn = new Set(BUILT_IN_RECIPES.map(({ name }) => name));
  const taken = new Set(own.map(({ name }) => name));
  return own.map((recipe) => {
    if (!builtIn.has(recipe.name)) return recipe;
    let name = `${recipe.name} (own)`;
    for (let number = 2; taken.has(name); number += 1) name = `${recipe.name} (own ${number})`;
    return { ...recipe, name };
  });
}

/** Holds what is put together here to the lengths that hold for everything stored. */
function checked(recipes: Recipe[]): Recipe[] {
  if (recipes.length > MOST_RECIPES) {
    throw refused(
      `There would be ${recipes.length} recipes, and ${MOST_RECIPES} are kept at most: delete some first.`,
    );
  }
  const parsed = recipesSchema.safeParse(recipes);
  if (parsed.success) return recipes;
  const [issue] = parsed.error.issues;
  const name = recipes[Number(issue?.path[0])]?.name.slice(0, 40);
  throw refused(`“${name}” cannot be kept: ${issue?.path.slice(1).join('.')} ${issue?.message}.`);
}

function refused(message: string): AppFailure {
  return new AppFailure(
    appError({
      kind: 'bad-input',
      code: 'bad-input-recipes',
      message,
      hint: 'Nothing was changed.',
    }),
  );
}
