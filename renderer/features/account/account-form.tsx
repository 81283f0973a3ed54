import { client } from '@renderer/rpc/client';
import { toAppError } from '@renderer/rpc/to-app-error';
import { Banner } from '@renderer/ui/banner';
import { Button } from '@renderer/ui/button';
import { Field } from '@renderer/ui/field';
import { TextField } from '@renderer/ui/text-field';
import { ACCOUNT_ID_PATTERN, TOKEN_PATTERN, type AccountStatus } from '@shared/domain/account';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { accountQuery } from './account-query';

type Outcome = { tone: 'info' | 'failure'; message: string };

/** Connects an account: the token goes to the app's backend, is checked with Cloudflare, and never comes back. */
export function AccountForm() {
  const queries = useQueryClient();
  const { data: status } = useQuery(accountQuery());
  const [accountId, setAccountId] = useState('');
  const [token, setToken] = useState('');
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const problems = {
    accountId: ACCOUNT_ID_PATTERN.test(accountId.trim())
      ? null
      : 'An account ID is 32 digits from 0–9 and a–f: the first part of any dashboard address.',
    token: TOKEN_PATTERN.test(token.trim())
      ? null
      : 'A token is 20 characters or more, without spaces.',
  };

  const take = async (next: AccountStatus) => {
    queries.setQueryData(accountQuery().queryKey, next);
    await queries.invalidateQueries();
  };

  const perform = async (work: () => Promise<Outcome>) => {
    setBusy(true);
    setOutcome(null);
    try {
      setOutcome(await work());
    } catch (failure) {
      const error = toAppError(failure);
      setOutcome({
        tone: 'failure',
        message: [error.message, error.hint].filter(Boolean).join(' '),
      });
    } finally {
      setBusy(false);
    }
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (problems.accountId !== null || problems.token !== null) return;
    void perform(async () => {
      const input = { accountId: accountId.trim(), token: token.trim() };
      // It is not needed any more here, so it must not stay in the page, whatever comes of it.
      setToken('');
      setTried(false);
      const { check, status: next } = await client.account.connect(input);
      if (check.valid) await take(next);
      return { tone: check.valid ? 'info' : 'failure', message: check.message };
    });
  };

  const forget = () =>
    void perform(async () => {
      await take(await client.account.forget());
      return { tone: 'info', message: 'The token is forgotten. Back on the demo gateway.' };
    });

  return (
    <form className="flex flex-col gap-3" onSubmit={submit} noValidate>
      <AccountNow status={status} />
      <Field label="Account ID" layout="column" error={tried ? problems.accountId : null}>
        <TextField
          mono
          value={accountId}
          onChange={setAccountId}
          className="w-full"
          maxLength={64}
        />
      </Field>
      <Field
        label="API token"
        layout="column"
        error={tried ? problems.token : null}
        hint="Needs Workers AI Read; AI Gateway Read shows gateways."
      >
        <TextField
          mono
          type="password"
          value={token}
          onChange={setToken}
          className="w-full"
          maxLength={1_100}
        />
      </Field>
      <Banner>
        The token is kept in memory only, in the app’s own process: it is forgotten when you quit
        and is never written to disk or given to this page.
      </Banner>
      {outcome === null ? null : <Banner tone={outcome.tone}>{outcome.message}</Banner>}
      <div className="flex gap-2">
        <Button type="submit" variant="primary" disabled={busy}>
          Save and verify
        </Button>
        <Button disabled={busy || status?.mode !== 'account'} onClick={forget}>
          Forget token
        </Button>
      </div>
    </form>
  );
}

function AccountNow({ status }: { status: AccountStatus | undefined }) {
  if (status === undefined) return null;
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
      <span className="font-mono text-sm break-all text-ink">{status.accountId}</span>
      {status.tokenStore === 'environment' ? ', with the token from the environment.' : '.'}
    </p>
  );
}
