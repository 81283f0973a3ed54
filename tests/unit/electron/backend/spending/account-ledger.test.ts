import { AccountLedger } from '@electron/backend/spending/account-ledger';
import { newRun } from '@shared/domain/apply-run-event';
import { appError, type AppErrorKind } from '@shared/domain/app-error';
import { runRequest } from '@tests/support/run-request';
import { expect, it } from 'vitest';

it.each<[string, AppErrorKind, string, number]>([
  ['that were given up while an answer was awaited', 'timeout', 'timeout-headers', 1],
  ['whose connection broke while one was awaited', 'network', 'network-reset', 1],
  ['that reached nobody', 'network', 'network-refused', 0],
])('counts requests %s', (_name, kind, code, unpricedRuns) => {
  const ledger = new AccountLedger();
  const error = appError({ kind, code, message: 'No answer.' });
  ledger.add({ ...newRun('run', runRequest(), 0), state: 'failed', error });
  expect(ledger.totals()).toMatchObject({ total: 0, unpricedRuns });
});
