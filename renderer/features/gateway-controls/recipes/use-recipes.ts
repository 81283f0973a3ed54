import { client } from '@renderer/rpc/client';
import { sentenceOf } from '@renderer/rpc/to-app-error';
import { saveAsFile } from '@renderer/lib/save-as-file';
import { showToast } from '@renderer/ui/toast';
import type { Recipe } from '@shared/domain/recipe';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { recipesQuery } from './recipes-query';

const FILE_NAME = 'ai-gateway-playground-recipes.json';

/** The recipes, and what can be done with them. A failure is told at the corner; then nothing has changed. */
export interface Recipes {
  /** Undefined while they are read. */
  recipes: readonly Recipe[] | undefined;
  /** Why they cannot be read, in a sentence. */
  problem: string | null;
  /** True once they are stored. */
  save: (recipes: Recipe[]) => Promise<boolean>;
  /** True once those of the app are back. */
  restore: () => Promise<boolean>;
  exportToFile: () => Promise<void>;
  /** Null once they are taken; else why they were not, in a sentence. */
  importText: (text: string) => Promise<string | null>;
}

/** Reads the recipes once for all columns. */
export function useRecipes(): Recipes {
  const queries = useQueryClient();
  const options = recipesQuery();
  const { data, error } = useQuery(options);
  const put = (recipes: Recipe[]) => queries.setQueryData(options.queryKey, recipes);
  const aloud = async (title: string, work: () => Promise<void>): Promise<boolean> => {
    try {
      await work();
      return true;
    } catch (failure) {
      showToast({ title, description: sentenceOf(failure), tone: 'failure' });
      return false;
    }
  };
  return {
    recipes: data,
    problem: error === null ? null : sentenceOf(error),
    save: (recipes) =>
      aloud('The recipes were not saved', async () => {
        put(await client.recipes.save({ recipes }));
      }),
    restore: () =>
      aloud('The recipes were not restored', async () => {
        put(await client.recipes.restore());
      }),
    async exportToFile() {
      await aloud('The recipes were not exported', async () => {
        saveAsFile(FILE_NAME, (await client.recipes.exportText()).text);
      });
    },
    async importText(text) {
      try {
        put(await client.recipes.importText({ text }));
        return null;
      } catch (failure) {
        return sentenceOf(failure);
      }
    },
  };
}
