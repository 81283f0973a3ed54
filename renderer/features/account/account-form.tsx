import { client } from '@renderer/rpc/client';
import { Banner } from '@renderer/ui/banner';
import { Button } from '@renderer/ui/button';
import { Field } from '@renderer/ui/field';
import { PageLink } from '@renderer/ui/page-link';
import { TextField } from '@renderer/ui/text-field';
import type { AccountStatus } from '@shared/domain/account';
import { DASHBOARD_LINKS, newTokenUrl, TOKEN_PERMISSIONS } from '@shared/domain/dashboard-links';
import { useRef, useState, type FormEvent, type RefObject } from 'react';
import {
  accountIdProblem,
  looksLikeToken,
  readAccountId,
  readToken,
  tokenProblem,
} from './account-input';
import { doctor } from './doctor/page-doctor';
import { KeychainChoice } from './keychain-choice';
import { TokenHelp } from './token-help';
import { useAccountWork } from './use-account';
import { VisibleAccounts } from './visible-accounts';

const TOKEN_IN_WRONG_FIELD =
  'That was an API token, not an account ID: it was neither kept nor sent. Paste it under API token, where it does not show.';

/** Connects an account: the token goes to the app's backend, is checked with Cloudflare, and never comes back. */
export function AccountForm(props: {
  status: AccountStatus;
  tokenField: RefObject<HTMLInputElement | null>;
  /** What the doctor looks at beside the token; null: the account's default. */
  gatewayId: string | null;
  /** Where to begin, e.g. the account of a token that cannot be read. */
  startId: string;
}) {
  const { status, tokenField, gatewayId } = props;
  const [accountId, setAccountId] = useState(props.startId);
  const [token, setToken] = useState('');
  const [remember, setRemember] = useState(true);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState(false);
  const idField = useRef<HTMLInputElement>(null);
  const { busy, outcome, perform, take } = useAccountWork();
  const idProblem = accountIdProblem(accountId);
  const secretProblem = tokenProblem(token);

  const changeId = (typed: string) => {
    const isToken = looksLikeToken(typed);
    setRefused(isToken);
    setAccountId(isToken ? '' : typed);
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (idProblem !== null || secretProblem !== null) {
      (idProblem === null ? tokenField : idField).current?.focus();
      return;
    }
    const input = { accountId: readAccountId(accountId), token: readToken(token), remember };
    perform(async () => {
      // It is not needed any more here, so it must not stay in the page, whatever comes of it.
      setToken('');
      setTried(false);
      const { check, status: next } = await client.account.connect(input);
      if (!check.valid) return { tone: 'failure', message: check.message };
      take(next);
      void doctor.run(gatewayId);
      return { tone: 'info', message: check.message };
    });
  };

  const forget = () =>
    perform(async () => {
      take(await client.account.forget());
      return { tone: 'info', message: 'The token is forgotten. Back on the demo gateway.' };
    });

  return (
    <form className="flex flex-col gap-3" onSubmit={submit} noValidate autoComplete="off">
      <Field
        label="Account ID"
        layout="column"
        hint={
          <>
            The first part of any dashboard address ·{' '}
            <PageLink url={DASHBOARD_LINKS.accountIdHelp.url}>Where to find it</PageLink>
          </>
        }
        error={refused ? TOKEN_IN_WRONG_FIELD : tried ? idProblem : null}
      >
        <TextField
          ref={idField}
          mono
          value={accountId}
          onChange={changeId}
          className="w-full"
          maxLength={1_100}
        />
      </Field>
      <Field
        label="API token"
        layout="column"
        hint={
          <>
            Needs {TOKEN_PERMISSIONS.runModels.name} and {TOKEN_PERMISSIONS.readGateways.name} ·{' '}
            <PageLink url={newTokenUrl('user')}>Make one</PageLink>
          </>
        }
        error={tried ? secretProblem : null}
      >
        <TextField
          ref={tokenField}
          mono
          type="password"
          value={token}
          onChange={setToken}
          className="w-full"
          maxLength={1_100}
        />
      </Field>
      <VisibleAccounts
        token={token}
        chosen={accountId}
        onChoose={(id) => {
          setRefused(false);
          setAccountId(id);
        }}
      />
      <KeychainChoice keychain={status.keychain} remember={remember} onChange={setRemember} />
      <TokenHelp />
      {outcome === null ? null : <Banner tone={outcome.tone}>{outcome.message}</Banner>}
      <div className="flex gap-2">
        <Button type="submit" variant="primary" disabled={busy}>
          Save and verify
        </Button>
        <Button disabled={busy || status.mode !== 'account'} onClick={forget}>
          Forget token
        </Button>
      </div>
    </form>
  );
}
