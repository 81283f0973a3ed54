import { useSettled } from '@renderer/lib/use-settled';
import { query } from '@renderer/rpc/client';
import type { LabDefinition } from '@shared/domain/lab/lab-definition';
import { keepPreviousData, useQuery } from '@tanstack/react-query';

const PAUSE = 200; // ms
const FRESH = 10_000; // ms: prices and settings of gateways change seldom

/** Asks what an experiment would take. */
export function estimateQuery(definition: LabDefinition) {
  return query.lab.estimate.queryOptions({ input: { definition }, staleTime: FRESH });
}

/** What an experiment would take, asked anew when it changes; the former answer stays meanwhile. */
export function useEstimate(definition: LabDefinition) {
  const settled = useSettled(definition, PAUSE);
  return useQuery({ ...estimateQuery(settled), placeholderData: keepPreviousData });
}
