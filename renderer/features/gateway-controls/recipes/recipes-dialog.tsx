import { Button } from '@renderer/ui/button';
import { Dialog } from '@renderer/ui/dialog';
import { EmptyState } from '@renderer/ui/empty-state';
import { showToast } from '@renderer/ui/toast';
import { BUILT_IN_RECIPES, isBuiltInRecipe } from '@shared/domain/built-in-recipes';
import type { Recipe } from '@shared/domain/recipe';
import { useState } from 'react';
import { RecipeFile } from './recipe-file';
import { RecipeForm } from './recipe-form';
import { RecipeItem } from './recipe-item';
import { useRecipes } from './use-recipes';

const NONE: readonly Recipe[] = [];

/** All recipes: apply, edit, delete, bring back, export, import. */
export function RecipesDialog(props: { onClose: () => void; onApply: (recipe: Recipe) => void }) {
  const { onClose, onApply } = props;
  const { recipes = NONE, save, restore, exportToFile, importText } = useRecipes();
  const [edited, setEdited] = useState<Recipe | null>(null);
  const isWhole = BUILT_IN_RECIPES.every(({ id }) =>
    recipes.some((recipe) => recipe.id === id && isBuiltInRecipe(recipe)),
  );
  const offerUndo = (title: string, before: readonly Recipe[]) =>
    showToast({
      title,
      action: { label: 'Undo', onSelect: () => void save([...before]) },
    });
  const bringBack = async () => {
    if (await restore()) offerUndo('The app’s recipes are as they came', recipes);
  };
  const take = async (text: string) => {
    const problem = await importText(text);
    if (problem === null) offerUndo('The recipes of the file are imported', recipes);
    return problem;
  };
  const remove = async (recipe: Recipe) => {
    if (await save(recipes.filter(({ id }) => id !== recipe.id))) {
      offerUndo(`Recipe “${recipe.name}” is deleted`, recipes);
    }
  };
  // In its place, not above it: a dialog over a dialog hides what it belongs to.
  if (edited !== null) {
    return (
      <RecipeForm
        recipe={edited}
        others={recipes}
        onClose={() => setEdited(null)}
        onSave={(recipe) => save(recipes.map((other) => (other.id === recipe.id ? recipe : other)))}
      />
    );
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Recipes"
      actions={
        <>
          <Button variant="ghost" disabled={isWhole} onClick={() => void bringBack()}>
            Restore the app’s
          </Button>
          <span className="flex-1" />
          <RecipeFile onImport={take} onExport={exportToFile} isEmpty={recipes.length === 0} />
        </>
      }
    >
      {recipes.length === 0 ? (
        <EmptyState title="No recipe is left">
          “Save these headers…” in the Recipes menu keeps those of a column.
        </EmptyState>
      ) : null}
      <ul aria-label="Recipes" className="flex flex-col">
        {recipes.map((recipe) => (
          <RecipeItem
            key={recipe.id}
            recipe={recipe}
            onApply={() => onApply(recipe)}
            onEdit={() => setEdited(recipe)}
            onDelete={() => void remove(recipe)}
          />
        ))}
      </ul>
    </Dialog>
  );
}
