import { client } from '@renderer/rpc/client';
import { Button } from '@renderer/ui/button';
import { Field } from '@renderer/ui/field';
import { TextField } from '@renderer/ui/text-field';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { GatewayFailure } from './gateway-failure';
import { GatewayFieldsForm } from './gateway-fields-form';
import { gatewayNameProblem } from './gateway-name';
import { gatewayQuery, gatewaysQuery } from './gateways-query';
import { NEW_GATEWAY_SETTINGS } from './new-gateway';
import { useWork } from './use-work';

/** Makes a gateway: a name, checked as it is typed, and settings that make sense to begin with. */
export function CreateGateway(props: {
  onCreated: (gatewayId: string) => void;
  onCancel: () => void;
  onCheckToken: () => void;
}) {
  const queries = useQueryClient();
  const { data } = useQuery(gatewaysQuery());
  const [name, setName] = useState('');
  const [settings, setSettings] = useState(NEW_GATEWAY_SETTINGS);
  const { busy, error, perform } = useWork();
  const problem = gatewayNameProblem(name, data?.gateways.map(({ id }) => id) ?? []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (problem !== null) return;
    perform(async () => {
      const made = await client.gateways.create({ gatewayId: name, settings });
      queries.setQueryData(gatewayQuery(made.id).queryKey, made);
      await queries.invalidateQueries({ queryKey: gatewaysQuery().queryKey });
      props.onCreated(made.id);
    });
  };

  return (
    <form className="flex max-w-220 flex-col gap-5" onSubmit={submit} noValidate>
      <h3 className="text-base font-semibold">New gateway</h3>
      <Field
        label="Name"
        layout="column"
        wireName="id"
        hint="It cannot be changed later. Requests name it in cf-aig-gateway-id."
        error={name === '' ? null : problem}
      >
        <TextField
          mono
          autoFocus
          value={name}
          onChange={setName}
          placeholder="my-gateway"
          maxLength={100}
          className="w-80 max-w-full"
        />
      </Field>
      <GatewayFieldsForm
        settings={settings}
        notStated="as Cloudflare sets it"
        onChange={(change) => setSettings((current) => ({ ...current, ...change }))}
      />
      {error === null ? null : <GatewayFailure error={error} onCheckToken={props.onCheckToken} />}
      <div className="flex gap-2">
        <Button type="submit" variant="primary" disabled={busy || problem !== null}>
          Create gateway
        </Button>
        <Button disabled={busy} onClick={props.onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
