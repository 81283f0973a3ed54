import { query } from '@renderer/rpc/client';
import { toAppError } from '@renderer/rpc/to-app-error';
import type { AccountStatus } from '@shared/domain/account';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { accountQuery } from './account-query';
import { doctor } from './doctor/page-doctor';

/** What came of something that the user did to the account. */
export interface Outcome {
  tone: 'info' | 'failure';
  message: string;
}

/** The account's status, undefined until it is known. */
export function useAccount(): AccountStatus | undefined {
  return useQuery(accountQuery()).data;
}

/** Does things to the account one at a time, and says what came of the last. */
export function useAccountWork(): {
  busy: boolean;
  outcome: Outcome | null;
  /** `work` returns null where the screen itself shows the outcome. */
  perform: (work: () => Promise<Outcome | null>) => void;
  /** Another account answers now: everything that was read from the last one is asked again. */
  take: (next: AccountStatus) => void;
} {
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const run = async (work: () => Promise<Outcome | null>) => {
    setBusy(true);
    setOutcome(null);
    try {
      setOutcome(await work());
    } catch (failure) {
      const { message, hint } = toAppError(failure);
      setOutcome({ tone: 'failure', message: hint === null ? message : `${message} ${hint}` });
    } finally {
      setBusy(false);
    }
  };
  const take = (next: AccountStatus) => {
    queries.setQueryData(accountQuery().queryKey, next);
    doctor.clear();
    // Gateways of another account must not be seen for a moment, nor beside a refusal.
    void queries.resetQueries({ queryKey: query.gateways.key() });
    void queries.invalidateQueries();
  };
  return { busy, outcome, perform: (work) => void run(work), take };
}
