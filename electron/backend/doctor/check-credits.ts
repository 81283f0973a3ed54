import { DASHBOARD_LINKS } from '@shared/domain/dashboard-links';
import type { Gateway } from '@shared/domain/gateway';
import { objectOf } from '@shared/protocol/read-json';
import type { Check } from './patient';
import { failureInBetween } from './refusals';

const PATH = 'ai-gateway/billing/credit-balance';

/** The prepaid credits and what they pay for. Not to be told is no failure (cloudflare-api.md §1.8). */
export const checkCredits: Check = async (patient) => {
  const billing = billingOf(patient.gateway);
  const answer = await patient.ask(PATH);
  if (!answer.ok) {
    const { error } = answer;
    return (
      failureInBetween(patient, 'credits', error) ?? {
        state: 'unknown',
        message: joined('The balance cannot be read with this token.', billing),
        hint: 'The dashboard shows it, under Credits.',
        link: DASHBOARD_LINKS.gateways,
        error,
      }
    );
  }
  const balance = objectOf(answer.body['result'])?.['balance'];
  if (typeof balance !== 'number' || !Number.isFinite(balance)) {
    return { state: 'unknown', message: joined('The API did not state the balance.', billing) };
  }
  const message = joined(balanceText(balance), billing);
  if (balance > 0 || patient.gateway?.settings.byokOnly === true) {
    return { state: 'passed', message };
  }
  return {
    state: 'warning',
    message,
    hint: 'Top up, or store a key of the provider in the gateway: third-party models are else refused with HTTP 402.',
    link: DASHBOARD_LINKS.gateways,
  };
};

/** Other amounts of the billing calls are cents; the unit of this one is nowhere stated (cloudflare-api.md §11.23). */
function balanceText(balance: number): string {
  const dollars = (balance / 100).toLocaleString('en-US', { style: 'currency', currency: 'USD' });
  return `Prepaid credits: ${dollars}, taking the API’s ${balance} as cents, a unit that it does not state.`;
}

function billingOf(gateway: Gateway | null): string | null {
  if (!gateway) return null;
  const { byokOnly, workersAiBilling } = gateway.settings;
  if (byokOnly) return 'The gateway takes own provider keys only, never credits.';
  switch (workersAiBilling) {
    case 'unified':
      return 'Workers AI is paid from them too, where the model stands in the path and the gateway is named.';
    case 'postpaid':
      return 'Workers AI is not paid from them but billed afterwards (“postpaid”).';
    case null:
      return 'How Workers AI is billed is not stated.';
  }
}

function joined(...parts: (string | null)[]): string {
  return parts.filter((part) => part !== null).join(' ');
}
