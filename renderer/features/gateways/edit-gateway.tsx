import { client } from '@renderer/rpc/client';
import { Button } from '@renderer/ui/button';
import type { Gateway, GatewaySettings } from '@shared/domain/gateway';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ChangeReview } from './change-review';
import { describeChanges, otherFields, realChanges } from './gateway-changes';
import { GatewayFailure } from './gateway-failure';
import { GatewayFieldsForm } from './gateway-fields-form';
import { gatewayQuery, gatewaysQuery } from './gateways-query';
import { useWork } from './use-work';
import { View } from './view';

/** Changes settings in two steps: the form, then a look at exactly what will be different. */
export function EditGateway(props: {
  gateway: Gateway;
  /** The wire names of fields that do not have the value that was written. */
  onSaved: (notTaken: string[]) => void;
  onCancel: () => void;
  onCheckToken: () => void;
}) {
  const { gateway, onSaved, onCancel, onCheckToken } = props;
  const queries = useQueryClient();
  const [edits, setEdits] = useState<Partial<GatewaySettings>>({});
  const [reviewing, setReviewing] = useState(false);
  const { busy, error, perform } = useWork();
  const changes = realChanges(gateway.settings, edits);
  const list = describeChanges(gateway.settings, changes);

  const write = () =>
    perform(async () => {
      const { id: gatewayId, modifiedAt } = gateway;
      const { after, notTaken } = await client.gateways.update({ gatewayId, modifiedAt, changes });
      queries.setQueryData(gatewayQuery(gatewayId).queryKey, after);
      await queries.invalidateQueries({ queryKey: gatewaysQuery().queryKey });
      onSaved(notTaken);
    });
  const readAgain = () =>
    perform(() => queries.refetchQueries({ queryKey: gatewayQuery(gateway.id).queryKey }));

  const failure =
    error === null ? null : (
      <GatewayFailure
        error={error}
        onCheckToken={onCheckToken}
        {...(error.code === 'gateway-changed' ? { onReload: readAgain } : {})}
      />
    );

  if (reviewing) {
    return (
      <View key="review" label="What will change">
        <ChangeReview
          changes={list}
          otherFields={otherFields(gateway).length}
          busy={busy}
          failure={failure}
          onWrite={write}
          onBack={() => setReviewing(false)}
        />
      </View>
    );
  }
  return (
    <View key="form" label={`Settings of ${gateway.id}`}>
      <form
        className="flex flex-col gap-5"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (list.length > 0) setReviewing(true);
        }}
      >
        <GatewayFieldsForm
          settings={{ ...gateway.settings, ...edits }}
          onChange={(change) => setEdits((current) => ({ ...current, ...change }))}
        />
        {failure}
        <div className="flex items-center gap-2">
          <Button type="submit" variant="primary" disabled={list.length === 0}>
            Review {list.length === 1 ? '1 change' : `${list.length} changes`}
          </Button>
          <Button onClick={onCancel}>Cancel</Button>
        </div>
      </form>
    </View>
  );
}
