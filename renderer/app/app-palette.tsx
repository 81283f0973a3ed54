import { recipesQuery } from '@renderer/features/gateway-controls/recipes/recipes-query';
import type { Recipe } from '@shared/domain/recipe';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { CommandContext } from './commands';
import { Palette } from './palette';
import { allCommands } from './palette-commands';

const NO_RECIPES: readonly Recipe[] = [];

/** The palette with all that the app can do. */
export function AppPalette(props: {
  context: CommandContext;
  onClose: () => void;
  opener: HTMLElement | null;
  typed: string;
}) {
  const { context, onClose, opener, typed } = props;
  const { data: recipes = NO_RECIPES } = useQuery(recipesQuery());
  const commands = useMemo(() => () => allCommands(context, recipes), [context, recipes]);
  return <Palette open onOpenChange={onClose} {...{ opener, typed, commands }} />;
}
