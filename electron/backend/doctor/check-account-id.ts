import { ACCOUNT_ID_PATTERN } from '@shared/domain/account';
import { DASHBOARD_LINKS } from '@shared/domain/dashboard-links';
import type { Check } from './patient';
import { stepsAfter } from './refusals';

/** The form of the account id; no call is made. */
export const checkAccountId: Check = (patient) => {
  const { accountId } = patient;
  if (accountId !== null && ACCOUNT_ID_PATTERN.test(accountId)) {
    return { state: 'passed', message: 'It has the form of an account ID: 32 hexadecimal digits.' };
  }
  patient.skip(stepsAfter('account-id'), 'Every call needs the account ID.');
  return {
    state: 'failed',
    message:
      accountId === null
        ? 'There is no account ID.'
        : 'An account ID is 32 hexadecimal digits; this is something else.',
    hint: 'Copy the account ID: it is the first part of the path of every page of the dashboard.',
    link: DASHBOARD_LINKS.accountIdHelp,
  };
};
