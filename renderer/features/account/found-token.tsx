import { client } from '@renderer/rpc/client';
import { Banner } from '@renderer/ui/banner';
import { Button } from '@renderer/ui/button';
import { Field } from '@renderer/ui/field';
import { TextField } from '@renderer/ui/text-field';
import { useState } from 'react';
import { accountIdProblem, readAccountId } from './account-input';
import { useAccount, useAccountWork } from './use-account';

/** A token that stood in something pasted: it goes to the keychain if the user says so, and nowhere else. */
export function FoundToken(props: { token: string; accountId: string | null }) {
  const { token } = props;
  const status = useAccount();
  const [accountId, setAccountId] = useState(props.accountId ?? status?.accountId ?? '');
  const { busy, outcome, perform, take } = useAccountWork();
  if (status === undefined) return null;
  const { usable, name } = status.keychain;
  const problem = accountIdProblem(accountId);
  const save = () =>
    perform(async () => {
      const input = { accountId: readAccountId(accountId), token, remember: usable };
      const { check, status: next } = await client.account.connect(input);
      if (check.valid) take(next);
      return { tone: check.valid ? 'info' : 'failure', message: check.message };
    });
  return (
    <div
      role="group"
      aria-label="API token in the command"
      className="flex flex-col gap-2 rounded-md border border-line px-3 py-2.5"
    >
      <p>
        There is an API token in this command. It does not become part of the column, and is
        forgotten when this closes
        {usable
          ? `, unless you save it in ${name}.`
          : '. Used now, it is kept until the app quits.'}
      </p>
      <Field label="Account ID" error={accountId === '' ? null : problem}>
        <TextField mono value={accountId} onChange={setAccountId} maxLength={200} />
      </Field>
      {outcome === null ? null : <Banner tone={outcome.tone}>{outcome.message}</Banner>}
      <div>
        <Button disabled={busy || problem !== null} onClick={save}>
          {usable ? 'Save and verify' : 'Verify and use it'}
        </Button>
      </div>
    </div>
  );
}
