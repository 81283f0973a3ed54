import { estimateCost } from '@shared/domain/cost';
import { mayBeCharged } from '@shared/domain/may-be-charged';
import type { TokenPrice } from '@shared/domain/model';
import type { Run } from '@shared/domain/run';
import type { Usage } from '@shared/domain/usage';
import { responseMetadata } from '@shared/protocol/response-metadata';

/** What the ended runs of one account come to, USD. */
export interface LedgerTotals {
  total: number;
  reported: number;
  saved: number;
  unpricedRuns: number;
}

/** One run that may cost something. */
interface Entry {
  model: string;
  usage: Usage | null;
  /** From the gateway's cache: nobody is charged. */
  isHit: boolean;
  /** Null: unknown. */
  estimate: number | null;
  reported: number | null;
}

/** What the runs of one account cost since the app was started. */
export class AccountLedger {
  private readonly entries = new Map<string, Entry>();
  /** USD that the user allowed beyond the budget. */
  extra = 0;

  /** Takes a run that ended. One that was refused, or never arrived, has cost nothing and is left out. */
  add(run: Run): void {
    if (!mayBeCharged(run)) return;
    this.entries.set(run.id, {
      model: run.request.model,
      usage: run.usage,
      isHit: responseMetadata(run.responseHeaders).cacheStatus === 'HIT',
      estimate: null,
      reported: null,
    });
  }

  /** The gateway's own figure replaces the estimate. */
  report(runId: string, usd: number): void {
    const entry = this.entries.get(runId);
    if (entry) entry.reported = usd;
  }

  /** True while a run has no figure, and a price list could give one. */
  get needsPrices(): boolean {
    return [...this.entries.values()].some(({ usage, estimate }) => usage && estimate === null);
  }

  /** Gives runs without a figure one, as far as prices are known. A figure once given stays. */
  price(priceOf: (model: string) => TokenPrice | null): void {
    for (const entry of this.entries.values()) {
      if (entry.usage) entry.estimate ??= estimateCost(entry.usage, priceOf(entry.model));
    }
  }

  totals(): LedgerTotals {
    const totals: LedgerTotals = { total: 0, reported: 0, saved: 0, unpricedRuns: 0 };
    for (const { isHit, estimate, reported } of this.entries.values()) {
      if (reported !== null) totals.reported += reported;
      if (isHit) totals.saved += estimate ?? 0;
      const cost = reported ?? (isHit ? 0 : estimate);
      if (cost === null) totals.unpricedRuns += 1;
      else totals.total += cost;
    }
    return totals;
  }
}
