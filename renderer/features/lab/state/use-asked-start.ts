import type { LabEstimate } from '@shared/domain/lab/lab';
import type { LabDefinition } from '@shared/domain/lab/lab-definition';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLabServices } from '../lab-context';
import { isCheap } from './is-cheap';
import { estimateQuery } from './use-estimate';
import { useStartLab } from './use-start-lab';

/** An experiment that waits for the user's word, with the estimate of exactly this one. */
export interface CostlyStart {
  definition: LabDefinition;
  estimate: LabEstimate;
}

/** Starts experiments; one that may cost much, or nobody knows how much, is asked about first. */
export function useAskedStart() {
  const { demo, askAboveCost, showFailure } = useLabServices();
  const { mutate, isPending } = useStartLab();
  const queries = useQueryClient();
  const [checking, setChecking] = useState(false);
  const [question, setQuestion] = useState<CostlyStart | null>(null);

  const check = async (definition: LabDefinition, limit: number) => {
    setChecking(true);
    try {
      const estimate = await queries.fetchQuery(estimateQuery(definition));
      if (isCheap(estimate, limit)) mutate(definition);
      else setQuestion({ definition, estimate });
    } catch (failure) {
      showFailure(failure, 'The experiment did not start');
    } finally {
      setChecking(false);
    }
  };
  return {
    start: async (definition: LabDefinition) => {
      const isFree = demo || definition.kind === 'retry';
      if (isFree || askAboveCost === null) mutate(definition);
      else await check(definition, askAboveCost);
    },
    isBusy: isPending || checking,
    question,
    /** The user agrees: what was asked about starts. */
    agree: ({ definition }: CostlyStart) => mutate(definition),
    dismiss: () => setQuestion(null),
  };
}
