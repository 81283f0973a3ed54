import type { StoredRun } from '@shared/contract/runs';
import { appError, AppFailure, type AppError } from '@shared/domain/app-error';
import { usdText } from '@shared/domain/figure-text';
import type { Run } from '@shared/domain/run';
import type { Settings } from '@shared/domain/settings';
import type { ReportedCost, Spending } from '@shared/domain/spending';
import { accountAddress } from '../catalog/account-address';
import type { Catalog } from '../catalog/catalog';
import { failureOf, reasonOf } from '../catalog/reason';
import type { GatewayClient } from '../gateway/gateway-client';
import type { Clock } from '../ports';
import { AccountLedger } from './account-ledger';
import { createCostReports, nothing, type KnownCosts } from './cost-reports';

/** What runs cost, and whether there may be more of them. */
export interface SpendingService {
  /** Takes a run that ended. */
  ended(run: Run): void;
  session(): Promise<Spending>;
  /** Raises the allowance by `usd`. */
  allowMore(usd: number): Promise<Spending>;
  reportedCost(runId: string): Promise<ReportedCost>;
  /** Why no further run may start with `client`, or null: the budget is about whoever is connected, and no rehearsal beside. */
  refusal(client: GatewayClient): Promise<AppError | null>;
}

/** What spending needs. */
export interface SpendingParts {
  connection: { client(): Promise<GatewayClient> };
  catalog: Pick<Catalog, 'list'>;
  settings: { get(): Settings };
  findRun(runId: string): StoredRun | null;
  /** What the gateway's log said, over restarts. */
  known: KnownCosts;
  clock: Clock;
}

/** From this share of the allowance on the state is `near`. */
const NEAR = 0.8;

/** Adds up what the runs of each account cost: those of the simulator are never mixed with real ones. */
export function createSpendingService(parts: SpendingParts): SpendingService {
  const { connection, catalog, settings } = parts;
  const ledgers = new Map<string, AccountLedger>();
  const reports = createCostReports(parts);

  const ledgerOf = (account: string): AccountLedger => {
    const ledger = ledgers.get(account) ?? new AccountLedger();
    ledgers.set(account, ledger);
    return ledger;
  };
  /** Whose money it is now; while nobody can be asked, e.g. behind a locked keychain, as it was before. */
  let account = '';
  const current = async (): Promise<string> => {
    const client = await connection.client().catch(failureOf);
    if (!(client instanceof AppFailure)) account = addressOf(client);
    return account;
  };
  const spendingOf = async (whose: string): Promise<Spending> => {
    const ledger = ledgerOf(whose);
    if (ledger.needsPrices) {
      // Without a list the runs stay unpriced for now: that must keep nobody from running more.
      const models = await catalog.list().then(
        (list) => list.models,
        () => [],
      );
      const prices = new Map(models.map((model) => [model.id, model.price]));
      ledger.price((model) => prices.get(model) ?? null);
    }
    const totals = ledger.totals();
    const budget = settings.get().sessionBudget;
    const allowance = budget === null ? null : budget + ledger.extra;
    return { ...totals, allowance, state: stateOf(totals.total, allowance) };
  };
  return {
    ended(run) {
      if (run.sent) ledgerOf(accountAddress(run.sent.url)).add(run);
    },
    session: async () => spendingOf(await current()),
    async allowMore(usd) {
      const whose = await current();
      ledgerOf(whose).extra += usd;
      return spendingOf(whose);
    },
    async reportedCost(runId) {
      const client = await connection.client().catch(failureOf);
      if (client instanceof AppFailure) return nothing(reasonOf(client.error));
      const whose = addressOf(client);
      const run = parts.findRun(runId)?.run ?? null;
      if (run?.sent && accountAddress(run.sent.url) !== whose) return nothing(OTHER_ACCOUNT);
      const cost = await reports.read(client, { account: whose, run });
      if (cost.usd !== null) ledgerOf(whose).report(runId, cost.usd);
      return cost;
    },
    async refusal(client) {
      if (settings.get().sessionBudget === null) return null;
      const whose = addressOf(client);
      if (whose !== (await current())) return null;
      const { state, total, allowance } = await spendingOf(whose);
      return state === 'spent' ? budgetSpent(total, allowance ?? 0) : null;
    },
  };
}

const OTHER_ACCOUNT = 'This answer came through another account than the one connected now.';

function addressOf(client: GatewayClient): string {
  return accountAddress(client.url({ path: 'ai' }));
}

function stateOf(total: number, allowance: number | null): Spending['state'] {
  if (allowance === null) return 'no-budget';
  if (total >= allowance) return 'spent';
  return total >= allowance * NEAR ? 'near' : 'within';
}

function budgetSpent(total: number, allowance: number): AppError {
  return appError({
    kind: 'billing',
    code: 'session-budget',
    message: `The budget of this session is spent: about ${usdText(total)} of ${usdText(allowance)}.`,
    hint: 'Allow more for this session, or raise or remove the budget in Settings.',
  });
}
