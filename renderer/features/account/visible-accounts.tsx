import { client } from '@renderer/rpc/client';
import { toAppError } from '@renderer/rpc/to-app-error';
import { Banner } from '@renderer/ui/banner';
import { Button } from '@renderer/ui/button';
import { Spinner } from '@renderer/ui/spinner';
import type { VisibleAccount } from '@shared/domain/account';
import { useState } from 'react';
import { readToken, tokenProblem } from './account-input';

type Answer = { accounts: readonly VisibleAccount[]; message: string | null };

/** Offers the accounts that the typed token may see; `onChoose` gets the id of one. */
export function VisibleAccounts(props: {
  token: string;
  chosen: string;
  onChoose: (accountId: string) => void;
}) {
  const { token, chosen, onChoose } = props;
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<Answer | null>(null);

  const ask = async () => {
    setBusy(true);
    setAnswer(null);
    try {
      setAnswer(await client.account.visibleAccounts({ token: readToken(token) }));
    } catch (failure) {
      const { message, hint } = toAppError(failure);
      setAnswer({ accounts: [], message: hint === null ? message : `${message} ${hint}` });
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className="flex flex-col items-start gap-2">
      <div className="flex items-center gap-2">
        <Button
          size="small"
          disabled={busy || tokenProblem(token) !== null}
          onClick={() => void ask()}
        >
          Show my accounts
        </Button>
        {busy ? <Spinner label="Asking for the accounts" /> : null}
      </div>
      {answer?.message ? <Banner>{answer.message}</Banner> : null}
      {token !== '' && answer !== null && answer.accounts.length > 0 ? (
        <ul aria-label="Accounts of this token" className="flex w-full flex-col gap-1">
          {answer.accounts.map(({ id, name }) => (
            <li key={id}>
              <button
                type="button"
                aria-pressed={id === chosen}
                className="flex w-full flex-wrap items-baseline gap-x-2 rounded-md border border-line px-2 py-1 text-left hover:bg-hover aria-pressed:border-accent-text"
                onClick={() => onChoose(id)}
              >
                <span className="break-words">{name}</span>
                <span className="font-mono text-sm break-all text-muted">{id}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
