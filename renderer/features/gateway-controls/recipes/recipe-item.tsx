import { Button } from '@renderer/ui/button';
import { Pill } from '@renderer/ui/pill';
import { BUILT_IN_RECIPES, isBuiltInRecipe } from '@shared/domain/built-in-recipes';
import type { Recipe } from '@shared/domain/recipe';
import { recipeLines } from './request-preview';

/** One recipe with all that it sends and takes away. */
export function RecipeItem(props: {
  recipe: Recipe;
  onApply: () => void;
  onEdit: () => void;
  onDelete: () => void;
}) {
  const { recipe, onApply, onEdit, onDelete } = props;
  const { name, description, change } = recipe;
  const isOfApp = BUILT_IN_RECIPES.some(({ id }) => id === recipe.id);
  return (
    <li className="flex flex-col gap-1 border-b border-line py-2.5 last:border-b-0">
      <div className="flex items-center gap-1.5">
        <b className="min-w-0 truncate font-medium">{name}</b>
        {isOfApp && !isBuiltInRecipe(recipe) ? <Pill tone="accent">Changed</Pill> : null}
        <span className="flex-1" />
        <Button size="small" aria-label={`Apply ${name}`} onClick={onApply}>
          Apply
        </Button>
        <Button size="small" variant="ghost" aria-label={`Edit ${name}`} onClick={onEdit}>
          Edit
        </Button>
        <Button size="small" variant="danger" aria-label={`Delete ${name}`} onClick={onDelete}>
          Delete
        </Button>
      </div>
      {description === '' ? null : <p className="text-sm text-muted">{description}</p>}
      <p className="font-mono text-xs break-all text-faint">
        {recipeLines(change)
          .split('\n')
          .map((line) => (
            <span key={line} className="block">
              {line.endsWith(':') ? `${line.slice(0, -1)} set back to inherit` : line}
            </span>
          ))}
      </p>
    </li>
  );
}
