import { applyPolicy } from '@renderer/features/compare/state/apply-policy';
import { showToast } from '@renderer/ui/toast';
import { recipeChange, type Recipe } from '@shared/domain/recipe';
import { workspace } from './page-services';

/** Applies a recipe to the focused column and those that share its settings, and offers to take it back. */
export function applyRecipeAloud(recipe: Recipe): void {
  const { columns, focusedColumn } = workspace.state.getState();
  const column = columns.find(({ id }) => id === focusedColumn);
  if (column === undefined) return;
  const undo = applyPolicy(workspace, column.id, recipeChange(column.policy, recipe));
  showToast({ title: `Recipe “${recipe.name}”`, action: { label: 'Undo', onSelect: undo } });
}
