import type { LabPlan } from '@shared/domain/lab/plan-shots';
import type { Model } from '@shared/domain/model';
import { estimateRequests } from '@shared/domain/request-estimate';
import type { RunRequest } from '@shared/domain/run-request';

/** What the shots of a plan may cost. */
export interface LabCosts {
  /** USD if nothing hit and every answer used its whole token limit; null where no price is known. */
  atMost: number | null;
  /** Shots whose model has no known price. */
  unpriced: number;
  /** The models of those shots. */
  unpricedModels: string[];
  /** USD at most for one request of the plan; null: unknown. */
  worstOf(request: RunRequest): number | null;
}

/** Adds up what the shots may cost. Many shots send the very same request, which is looked at once. */
export function labCosts(
  { shots }: LabPlan,
  findModel: (id: string) => Model | undefined,
): LabCosts {
  const worst = new Map<RunRequest, number | null>();
  const worstOf = (request: RunRequest): number | null => {
    const known = worst.get(request);
    if (known !== undefined) return known;
    const { atMost } = estimateRequests([request], findModel);
    worst.set(request, atMost);
    return atMost;
  };
  const costs = shots.map(({ request }) => worstOf(request));
  const priced = costs.filter((cost) => cost !== null);
  const unpriced = shots.filter((_, place) => costs[place] === null);
  return {
    atMost: priced.length === 0 ? null : priced.reduce((sum, cost) => sum + cost, 0),
    unpriced: unpriced.length,
    unpricedModels: [...new Set(unpriced.map(({ request }) => request.model))],
    worstOf,
  };
}
