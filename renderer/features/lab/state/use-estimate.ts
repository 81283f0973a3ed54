import { useSettled } from '@renderer/lib/use-settled';
import { query } from '@renderer/rpc/client';
import type { LabDefinition } from '@shared/domain/lab/lab-definition';
import { keepPreviousData, useQuery } from '@tanstack/react-query';

const PAUSE = 200; // ms

/** What an experiment would take, asked anew when it changes; the former answer stays meanwhile. */
export function useEstimate(definition: LabDefinition) {
  const settled = useSettled(definition, PAUSE);
  return useQuery(
    query.lab.estimate.queryOptions({
      input: { definition: settled },
      placeholderData: keepPreviousData,
      staleTime: 10_000,
      gcTime: 0,
    }),
  );
}
