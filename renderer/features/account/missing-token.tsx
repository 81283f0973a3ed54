import { client } from '@renderer/rpc/client';
import { Banner } from '@renderer/ui/banner';
import { Button } from '@renderer/ui/button';
import type { AccountStatus, MissingToken } from '@shared/domain/account';
import { useAccountWork } from './use-account';

/** A token was saved, and the keychain does not give it: it can be asked again, or the token be entered again. */
export function MissingTokenCard(props: {
  status: AccountStatus;
  missing: MissingToken;
  onEnterAgain: () => void;
}) {
  const { status, missing, onEnterAgain } = props;
  const { busy, outcome, perform, take } = useAccountWork();
  const retry = () =>
    perform(async () => {
      const next = await client.account.retry();
      take(next);
      return next.missing === null
        ? null
        : { tone: 'failure', message: `The ${next.keychain.name} still gives no token.` };
    });
  return (
    <div
      role="group"
      aria-label="Locked or removed token"
      className="flex flex-col gap-2 rounded-md border border-miss/50 px-3 py-2.5"
    >
      <p className="font-medium text-miss">The saved token is locked or removed</p>
      <p>
        {savedWords(missing)}. The {status.keychain.name} does not give it now, because it is locked
        or because the entry was removed. Nothing is sent meanwhile, and nothing is written over.
      </p>
      {status.keychain.problem === null ? null : (
        <p className="text-muted">{status.keychain.problem}</p>
      )}
      {outcome === null ? null : <Banner tone={outcome.tone}>{outcome.message}</Banner>}
      <div className="flex gap-2">
        <Button variant="primary" disabled={busy} onClick={retry}>
          Unlock and retry
        </Button>
        <Button disabled={busy} onClick={onEnterAgain}>
          Enter again
        </Button>
      </div>
    </div>
  );
}

function savedWords({ accountId, savedAt }: MissingToken): string {
  const when = savedAt > 0 ? ` on ${new Date(savedAt).toLocaleString('en-GB')}` : '';
  return `A token for account ${accountId} was saved${when}`;
}
