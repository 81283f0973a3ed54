import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import type { ReportedCost, Spending } from '../domain/spending';

/** What runs cost. */
export const spendingContract = {
  /** Since the app was started. Runs of the demo gateway cost nothing, but are counted as if they did, to rehearse. */
  session: oc.output(type<Spending>()),
  /** The user agrees to spend `usd` more in this session. */
  allowMore: oc
    .input(z.strictObject({ usd: z.number().positive().max(100_000) }))
    .output(type<Spending>()),
  /** What the gateway's log says of an ended run. */
  reportedCost: oc.input(z.strictObject({ runId: z.uuid() })).output(type<ReportedCost>()),
};
