import { query } from '@renderer/rpc/client';
import { Button } from '@renderer/ui/button';
import { Combobox } from '@renderer/ui/combobox';
import { EmptyState } from '@renderer/ui/empty-state';
import { Pill } from '@renderer/ui/pill';
import { GATEWAY_ID_PATTERN } from '@shared/domain/gateway';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useAccount } from '../use-account';
import { CopyReport } from './copy-report';
import { DoctorSteps } from './doctor-steps';
import { doctorReport } from './doctor-words';
import { doctor } from './page-doctor';
import { useDoctor } from './use-doctor';

const ACCOUNTS_DEFAULT = '';

/** What the token can do, checked step by step. `gatewayId`: the one to begin with; null: the account's default. */
export function DoctorSection({ gatewayId }: { gatewayId: string | null }) {
  const check = useDoctor();
  const status = useAccount();
  const [chosen, setChosen] = useState(check.state === 'idle' ? gatewayId : check.gatewayId);
  const running = check.state === 'running';
  const run = () => void doctor.run(chosen);
  const account = { id: status?.accountId ?? null, demo: status?.mode === 'demo' };
  return (
    <div className="flex max-w-200 flex-col gap-3.5">
      <p className="text-muted">
        Finds out what the token can do, one call after the other, each of which you can repeat in a
        terminal. Nothing is changed and no model is run.
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <GatewayChoice value={chosen} onChange={setChosen} />
        <Button variant="primary" onClick={running ? () => doctor.cancel() : run}>
          {running ? 'Cancel' : check.state === 'idle' ? 'Check the token' : 'Check again'}
        </Button>
        <span className="flex-1" />
        {account.demo ? <Pill tone="info">Demo</Pill> : null}
        {check.steps.length > 0 && !running ? (
          <CopyReport report={() => doctorReport(check, account)} />
        ) : null}
      </div>
      {check.state === 'idle' ? (
        <EmptyState title="The token has not been checked yet">
          Nine steps tell whether it is valid, what it may do, and which gateway and log answer it.
        </EmptyState>
      ) : (
        <DoctorSteps check={check} />
      )}
    </div>
  );
}

function GatewayChoice(props: {
  value: string | null;
  onChange: (gatewayId: string | null) => void;
}) {
  const { data } = useQuery(query.gateways.list.queryOptions({ input: { search: null } }));
  const groups = useMemo(
    () => [
      { label: 'Usual', items: [{ value: ACCOUNTS_DEFAULT, label: 'The default gateway' }] },
      {
        label: 'Gateways',
        items: (data?.gateways ?? []).map(({ id }) => ({ value: id, label: id })),
      },
    ],
    [data],
  );
  return (
    <div className="flex items-center gap-2">
      <span aria-hidden>Gateway to check</span>
      <Combobox
        label="Gateway to check"
        className="w-56"
        value={props.value ?? ACCOUNTS_DEFAULT}
        onChange={(id) => {
          if (id === ACCOUNTS_DEFAULT) props.onChange(null);
          else if (GATEWAY_ID_PATTERN.test(id)) props.onChange(id);
        }}
        groups={groups}
        freeText={(typed) =>
          GATEWAY_ID_PATTERN.test(typed) ? `Check “${typed}”` : `“${typed}” is no gateway name`
        }
      />
    </div>
  );
}
