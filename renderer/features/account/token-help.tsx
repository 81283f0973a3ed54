import { Disclosure } from '@renderer/ui/disclosure';
import { PageLink } from '@renderer/ui/page-link';
import {
  DASHBOARD_LINKS,
  newTokenUrl,
  RECOMMENDED_PERMISSIONS,
  TOKEN_PERMISSIONS,
} from '@shared/domain/dashboard-links';

const WHAT_FOR: Record<string, string> = {
  [TOKEN_PERMISSIONS.runModels.name]: 'runs models and lists them',
  [TOKEN_PERMISSIONS.readGateways.name]: 'shows gateways and their logs',
  [TOKEN_PERMISSIONS.editGateways.name]: 'creates and changes gateways; leave it out if you do not',
};

/** Where to get an account id and a token, and what the token has to be allowed. */
export function TokenHelp() {
  return (
    <Disclosure summary="Which kinds of token there are, and which permissions to give">
      <div className="mt-2 flex flex-col gap-2.5 border-l border-line pl-3">
        <p>
          Account ID: the first part of any dashboard address, or{' '}
          <PageLink url={DASHBOARD_LINKS.accountIdHelp.url}>where else to find it</PageLink>.
        </p>
        <p>
          Token: open the form with the permissions filled in, for{' '}
          <PageLink url={newTokenUrl('user')}>a token of yours</PageLink> or for{' '}
          <PageLink url={newTokenUrl('account')}>one that the account owns</PageLink> (it begins
          with <code>cfat_</code>). Nothing is made until you say so there.
        </p>
        <ul aria-label="Permissions" className="flex flex-col gap-1">
          {RECOMMENDED_PERMISSIONS.map(({ name }) => (
            <li key={name}>
              <b className="font-medium">{name}</b>{' '}
              <span className="text-muted">{WHAT_FOR[name]}</span>
            </li>
          ))}
        </ul>
        <p className="text-muted">
          The API’s description asks for the “AI Gateway” permission to run models; newer
          documentation, and the API itself where it was tried, ask for Workers AI – Read. Give
          both. “Show my accounts” needs {TOKEN_PERMISSIONS.listAccounts.name} too.
        </p>
      </div>
    </Disclosure>
  );
}
