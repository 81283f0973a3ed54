import { toAppError } from '@renderer/rpc/to-app-error';
import { Banner } from '@renderer/ui/banner';
import { Button } from '@renderer/ui/button';
import { Pill } from '@renderer/ui/pill';
import { Spinner } from '@renderer/ui/spinner';
import type { Gateway } from '@shared/domain/gateway';
import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { DeleteGateway } from './delete-gateway';
import { EditGateway } from './edit-gateway';
import { labelOfWire } from './gateway-changes';
import { GatewayFailure } from './gateway-failure';
import { GatewayFacts } from './gateway-facts';
import type { GatewaysSectionProps } from './gateways-section-props';
import { gatewayQuery } from './gateways-query';

/** One gateway: every setting in words, and what can be done with it. */
export function GatewayDetail(
  props: GatewaysSectionProps & { gatewayId: string; onBack: () => void },
) {
  const { gatewayId, inUse, onBack, onCheckToken } = props;
  const { data: gateway, error, refetch, isFetching } = useQuery(gatewayQuery(gatewayId));
  return (
    <div className="flex max-w-220 flex-col gap-4">
      <div className="flex flex-wrap items-center gap-2">
        <Button
          size="small"
          variant="ghost"
          icon={<ArrowLeft size={13} aria-hidden />}
          onClick={onBack}
        >
          All gateways
        </Button>
        <h3 className="font-mono text-base font-semibold break-all">{gatewayId}</h3>
        {gateway?.isDefault ? <Pill>default</Pill> : null}
        {gatewayId === inUse ? <Pill tone="accent">in use</Pill> : null}
        {isFetching ? <Spinner label="Reading the gateway" /> : null}
      </div>
      {error === null ? null : (
        <GatewayFailure
          error={toAppError(error)}
          onRetry={() => void refetch()}
          onCheckToken={onCheckToken}
        />
      )}
      {gateway === undefined ? null : <Opened {...props} gateway={gateway} />}
    </div>
  );
}

function Opened(props: GatewaysSectionProps & { gateway: Gateway; onBack: () => void }) {
  const { gateway, inUse, onUse, onBack, onCheckToken } = props;
  const [editing, setEditing] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  const isBack = useRef(false);
  useEffect(() => {
    // The form took the keyboard with it.
    if (!editing && isBack.current) edit.current?.focus();
    isBack.current = editing;
  }, [editing]);
  const [saved, setSaved] = useState<{ notTaken: string[] } | null>(null);
  if (editing) {
    return (
      <EditGateway
        gateway={gateway}
        onCheckToken={onCheckToken}
        onCancel={() => setEditing(false)}
        onSaved={(notTaken) => {
          setSaved({ notTaken });
          setEditing(false);
        }}
      />
    );
  }
  return (
    <>
      <div className="flex flex-wrap gap-2">
        {gateway.id === inUse ? (
          <Button onClick={() => onUse(null)}>Stop using it</Button>
        ) : (
          <Button variant="primary" onClick={() => onUse(gateway.id)}>
            Use for this workspace
          </Button>
        )}
        <Button ref={edit} onClick={() => setEditing(true)}>
          Edit settings
        </Button>
        <DeleteGateway
          gateway={gateway}
          inUse={gateway.id === inUse}
          onCheckToken={onCheckToken}
          onDeleted={() => {
            if (gateway.id === inUse) onUse(null);
            onBack();
          }}
        />
      </div>
      {saved === null ? null : <SavedNotice notTaken={saved.notTaken} />}
      <GatewayFacts gateway={gateway} />
    </>
  );
}

function SavedNotice({ notTaken }: { notTaken: string[] }) {
  if (notTaken.length === 0) return <Banner>Written, read again, and as you wanted it.</Banner>;
  return (
    <Banner tone="warning">
      Written, but Cloudflare did not take {notTaken.map(labelOfWire).join(', ')}. What is shown
      below is what it has now.
    </Banner>
  );
}
