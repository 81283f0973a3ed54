import type { RecipeService } from '../recipes/recipe-service';
import { api } from './api';

/** Handlers of `contract.recipes`. */
export function recipesRouter(recipes: RecipeService) {
  return {
    list: api.recipes.list.handler(() => recipes.list()),
    save: api.recipes.save.handler(({ input }) => recipes.save(input.recipes)),
    restore: api.recipes.restore.handler(() => recipes.restore()),
    exportText: api.recipes.exportText.handler(() => ({ text: recipes.exportText() })),
    importText: api.recipes.importText.handler(({ input }) => recipes.importText(input.text)),
  };
}
