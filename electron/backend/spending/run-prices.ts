import { estimateCost } from '@shared/domain/cost';
import type { Model } from '@shared/domain/model';
import type { Run } from '@shared/domain/run';
import { responseMetadata } from '@shared/protocol/response-metadata';
import type { RunLog } from '../storage/run-log';

/** Models with their prices as they are known now; null: none are. */
interface PriceList {
  known(): { models: readonly Pick<Model, 'id' | 'price'>[] } | null;
}

/** Gives runs of the log what they cost by the list price of their time. */
export interface RunPrices {
  /** Takes a run that has ended and is in the log. Never throws. */
  ended(run: Run): void;
}

/**
 * Prices come from the list that is known already, e.g. the one that comes with the app: none is asked for because of
 * this. Where a price is not known the cost stays unknown.
 */
export function createRunPrices(catalog: PriceList, log: Pick<RunLog, 'price'>): RunPrices {
  return {
    ended(run) {
      const cost = costOf(run, catalog);
      if (cost === null) return;
      try {
        log.price(run.id, cost);
      } catch {
        // The log has said already that it cannot be written.
      }
    },
  };
}

/** USD; an answer from the gateway's cache is charged to nobody. */
function costOf(run: Run, catalog: PriceList): number | null {
  if (responseMetadata(run.responseHeaders).cacheStatus === 'HIT') return 0;
  if (run.usage === null) return null;
  const model = catalog.known()?.models.find(({ id }) => id === run.request.model);
  return estimateCost(run.usage, model?.price ?? null);
}
