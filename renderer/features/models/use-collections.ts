import { client } from '@renderer/rpc/client';
import { toAppError } from '@renderer/rpc/to-app-error';
import { showToast } from '@renderer/ui/toast';
import type { ModelCollections } from '@shared/domain/model-collections';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { collectionsOf, collectionsQuery } from './collections-query';

const SAVING = ['model-collections'];

type Change = (collections: ModelCollections) => ModelCollections;

/** Favourites and presets, and a way to change them: shown at once, taken back where it cannot be stored. */
export function useCollections(): [ModelCollections, (change: Change) => void] {
  const queries = useQueryClient();
  const { queryKey } = collectionsQuery();
  const { data, error } = useQuery(collectionsQuery());
  const save = useMutation({
    // One after the other: each is built on what the one before it left.
    scope: { id: 'model-collections' },
    mutationKey: SAVING,
    mutationFn: ({ next }: { before: ModelCollections; next: ModelCollections }) =>
      client.models.saveCollections(next),
    onSuccess: (stored) => {
      if (queries.isMutating({ mutationKey: SAVING }) === 1) queries.setQueryData(queryKey, stored);
    },
    onError: (failure, { before }) => {
      queries.setQueryData(queryKey, before);
      showToast({
        title: 'Favourites and presets were not saved',
        description: toAppError(failure).message,
        tone: 'failure',
      });
    },
  });
  const change = (edit: Change) => {
    const before = queries.getQueryData(queryKey);
    // What was never read must not be written over.
    if (before === undefined) {
      showToast({
        title: 'Favourites and presets cannot be read yet',
        description: error === null ? 'Try again in a moment.' : toAppError(error).message,
      });
      return;
    }
    const next = edit(before);
    if (next === before) return;
    queries.setQueryData(queryKey, next);
    save.mutate({ before, next });
  };
  return [collectionsOf(data), change];
}
