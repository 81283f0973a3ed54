import { Button } from '@renderer/ui/button';
import { Menu, type MenuEntry } from '@renderer/ui/menu';
import { showToast } from '@renderer/ui/toast';
import { changeOf, recipeChange, type Recipe } from '@shared/domain/recipe';
import { INHERIT_ALL, type GatewayPolicy } from '@shared/domain/gateway-policy';
import { BookmarkPlus, ChevronDown } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { recipeLines } from './request-preview';
import { useRecipes } from './use-recipes';

const RecipeForm = lazy(() =>
  import('./recipe-form').then((module) => ({ default: module.RecipeForm })),
);
const RecipesDialog = lazy(() =>
  import('./recipes-dialog').then((module) => ({ default: module.RecipesDialog })),
);

const LISTED = 20; // the dialog shows the rest

/** Sets of headers by name: each shows what it sends, and is applied with one click. */
export function RecipesMenu(props: {
  policy: GatewayPolicy;
  /** Applies a change wherever it belongs, and returns how to take it back. */
  onApply: (change: Partial<GatewayPolicy>) => () => void;
}) {
  const { policy, onApply } = props;
  const { recipes, problem, save } = useRecipes();
  const [dialog, setDialog] = useState<'save' | 'manage' | null>(null);
  const present = changeOf(policy);
  const change = (title: string, to: Partial<GatewayPolicy>) => {
    const undo = onApply(to);
    showToast({ title, action: { label: 'Undo', onSelect: undo } });
  };
  const apply = (recipe: Recipe) => change(`Recipe “${recipe.name}”`, recipeChange(policy, recipe));
  const heading = problem ?? (recipes?.length === 0 ? 'No recipe is left' : 'Apply a recipe');
  const entries: MenuEntry[] = [
    { heading },
    ...(recipes ?? []).slice(0, LISTED).map((recipe) => ({
      label: recipe.name,
      detail: <Lines change={recipe.change} />,
      onSelect: () => apply(recipe),
    })),
    'separator',
    {
      label: 'Inherit everything',
      disabled: Object.keys(present).length === 0,
      onSelect: () => change('No header is sent any more', INHERIT_ALL),
    },
    {
      label: 'Save these headers…',
      icon: <BookmarkPlus size={13} aria-hidden className="text-faint" />,
      disabled: recipes === undefined || Object.keys(present).length === 0,
      onSelect: () => setDialog('save'),
    },
    {
      label: 'Manage recipes…',
      disabled: recipes === undefined,
      onSelect: () => setDialog('manage'),
    },
  ];
  return (
    <>
      <Menu
        entries={entries}
        trigger={
          <Button size="small" icon={<ChevronDown size={12} aria-hidden />}>
            Recipes
          </Button>
        }
      />
      <Suspense>
        {dialog === 'save' && recipes !== undefined ? (
          <RecipeForm
            recipe={{ id: crypto.randomUUID(), name: '', description: '', change: present }}
            others={recipes}
            onClose={() => setDialog(null)}
            onSave={(recipe) => save([...recipes, recipe])}
          />
        ) : null}
        {dialog === 'manage' ? (
          <RecipesDialog
            onClose={() => setDialog(null)}
            onApply={(recipe) => {
              setDialog(null);
              apply(recipe);
            }}
          />
        ) : null}
      </Suspense>
    </>
  );
}

/** What a recipe sends; a header without a value is taken away. */
function Lines({ change }: { change: Recipe['change'] }) {
  return recipeLines(change)
    .split('\n')
    .filter((line) => !line.endsWith(':'))
    .map((line) => (
      <span key={line} className="block max-w-72 truncate font-mono">
        {line}
      </span>
    ));
}
