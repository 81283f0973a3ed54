import { assertNever } from '@shared/domain/assert-never';
import type { AccountStatus } from '@shared/domain/account';

/** Whose answers these are, and which store holds the token. */
export function AccountNow({ status }: { status: AccountStatus }) {
  if (status.mode === 'demo') {
    return (
      <p className="text-muted">
        Now on the <b className="font-medium text-ink">demo gateway</b>: answers are simulated on
        this machine and nothing is sent anywhere.
      </p>
    );
  }
  return (
    <p className="text-muted">
      Connected to account{' '}
      <span className="font-mono text-sm break-all text-ink">{status.accountId}</span>.{' '}
      {holderOf(status)}
    </p>
  );
}

function holderOf({ tokenStore, keychain }: AccountStatus): string {
  switch (tokenStore) {
    case 'keychain':
      return `Its token is in the ${keychain.name}.`;
    case 'memory':
      return 'Its token is in the app’s memory only: it is forgotten when you quit.';
    case 'environment':
      return 'Its token came with the environment, is in the app’s memory only, and is forgotten when you quit.';
    case null:
      return '';
    default:
      return assertNever(tokenStore);
  }
}
