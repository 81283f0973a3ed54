import type { SpendingService } from '../spending/spending-service';
import { api } from './api';

/** Handlers of `contract.spending`. */
export function spendingRouter(spending: SpendingService) {
  return {
    session: api.spending.session.handler(() => spending.session()),
    allowMore: api.spending.allowMore.handler(({ input }) => spending.allowMore(input.usd)),
    reportedCost: api.spending.reportedCost.handler(({ input }) =>
      spending.reportedCost(input.runId),
    ),
  };
}
