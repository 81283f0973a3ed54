import { client, query } from '@renderer/rpc/client';
import type { LabDefinition } from '@shared/domain/lab/lab-definition';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLabServices } from '../lab-context';

/** Starts an experiment and shows it. `isPending` while the backend is asked. */
export function useStartLab() {
  const { goTo, showFailure } = useLabServices();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (definition: LabDefinition) =>
      client.lab.start({ definition, labId: crypto.randomUUID() }),
    onSuccess: ({ labId }, { kind }) => {
      void queries.invalidateQueries({ queryKey: query.lab.list.key() });
      goTo(kind, labId);
    },
    onError: (failure) => showFailure(failure, 'The experiment did not start'),
  });
}
