import { recipesSchema } from '@shared/contract/recipes';
import { appError, AppFailure } from '@shared/domain/app-error';
import { BUILT_IN_RECIPES } from '@shared/domain/built-in-recipes';
import type { Recipe } from '@shared/domain/recipe';
import type { DocumentStore } from '../storage/document-store';
import { recipesFromText, recipesToText } from './recipes-text';

/** What the page can do with recipes. */
export interface RecipeService {
  /** Those of the app on a first start and where nothing readable is stored. */
  list(): Recipe[];
  /** Replaces all. Throws `AppFailure` where two have one id or one name. */
  save(recipes: Recipe[]): Recipe[];
  /** Brings back those of the app as they came; the user's own stay. */
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
      const names = new Set(BUILT_IN_RECIPES.map(({ name }) => name));
      const own = list()
        .filter(({ id }) => !ids.has(id))
        .map((recipe) =>
          names.has(recipe.name) ? { ...recipe, name: `${recipe.name} (own)` } : recipe,
        );
      return save([...BUILT_IN_RECIPES, ...own]);
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

/** Holds what came from a file to the lengths that hold for everything stored. */
function checked(recipes: Recipe[]): Recipe[] {
  const parsed = recipesSchema.safeParse(recipes);
  if (parsed.success) return recipes;
  const [issue] = parsed.error.issues;
  const name = recipes[Number(issue?.path[0])]?.name.slice(0, 40);
  const where = name === undefined ? 'Together they cannot be kept' : `“${name}” cannot be kept`;
  throw refused(`${where}: ${issue?.path.slice(1).join('.')} ${issue?.message}.`);
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
