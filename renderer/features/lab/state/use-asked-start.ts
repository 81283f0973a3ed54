import type { LabEstimate } from '@shared/domain/lab/lab';
import type { LabDefinition } from '@shared/domain/lab/lab-definition';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLabServices } from '../lab-context';
import { estimateQuery } from './use-estimate';
import { useStartLab } from './use-start-lab';

/** USD: an experiment that may cost more is asked about before it starts. */
const ASK_ABOVE = 0.5;

/** An experiment that waits for the user's word, with the estimate of exactly this one. */
export interface CostlyStart {
  definition: LabDefinition;
  estimate: LabEstimate;
}

/** Starts experiments; one that may cost much, or nobody knows how much, is asked about first. */
export function useAskedStart() {
  const { demo, showFailure } = useLabServices();
  const { mutate, isPending } = useStartLab();
  const queries = useQueryClient();
  const [checking, setChecking] = useState(false);
  const [question, setQuestion] = useState<CostlyStart | null>(null);

  const check = async (definition: LabDefinition) => {
    setChecking(true);
    try {
      const estimate = await queries.fetchQuery(estimateQuery(definition));
      if (isCheap(estimate)) mutate(definition);
      else setQuestion({ definition, estimate });
    } catch (failure) {
      showFailure(failure, 'The experiment did not start');
    } finally {
      setChecking(false);
    }
  };
  return {
    start: async (definition: LabDefinition) => {
      if (demo || definition.kind === 'retry') mutate(definition);
      else await check(definition);
    },
    isBusy: isPending || checking,
    question,
    /** The user agrees: what was asked about starts. */
    agree: ({ definition }: CostlyStart) => mutate(definition),
    dismiss: () => setQuestion(null),
  };
}

function isCheap({ atMost, unpriced }: LabEstimate): boolean {
  return unpriced === 0 && atMost !== null && atMost <= ASK_ABOVE;
}
