import { client } from '@renderer/rpc/client';
import { Button } from '@renderer/ui/button';
import { Dialog } from '@renderer/ui/dialog';
import { Field } from '@renderer/ui/field';
import { TextField } from '@renderer/ui/text-field';
import type { Gateway } from '@shared/domain/gateway';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { GatewayFailure } from './gateway-failure';
import { gatewayQuery, gatewaysQuery } from './gateways-query';
import { useWork } from './use-work';

/** Deletes a gateway with its logs, once its name has been typed. */
export function DeleteGateway(props: {
  gateway: Gateway;
  inUse: boolean;
  onDeleted: () => void;
  onCheckToken: () => void;
}) {
  const { gateway, inUse, onDeleted, onCheckToken } = props;
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const { busy, error, perform } = useWork();
  const matches = typed.trim() === gateway.id;

  const remove = () =>
    perform(async () => {
      await client.gateways.remove({ gatewayId: gateway.id, confirmation: typed.trim() });
      queries.removeQueries({ queryKey: gatewayQuery(gateway.id).queryKey });
      await queries.invalidateQueries({ queryKey: gatewaysQuery().queryKey });
      setOpen(false);
      onDeleted();
    });

  return (
    <>
      <Button
        variant="danger"
        onClick={() => {
          setTyped('');
          setOpen(true);
        }}
      >
        Delete gateway
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={`Delete ${gateway.id}?`}
        description={
          gateway.isDefault
            ? 'Its logs are deleted too, and cannot be brought back. Cloudflare makes the default gateway again by itself, with its first settings.'
            : 'Its logs are deleted too, and cannot be brought back. Requests that name it fail from then on.'
        }
        actions={
          <>
            <Button onClick={() => setOpen(false)}>Cancel</Button>
            <Button variant="danger" disabled={busy || !matches} onClick={remove}>
              Delete for ever
            </Button>
          </>
        }
      >
        {inUse ? <p>This workspace uses it, and will name no gateway.</p> : null}
        <Field label="Type its name to confirm" layout="column" hint={`Its name is ${gateway.id}`}>
          <TextField mono value={typed} onChange={setTyped} maxLength={64} className="w-full" />
        </Field>
        {error === null ? null : <GatewayFailure error={error} onCheckToken={onCheckToken} />}
      </Dialog>
    </>
  );
}
