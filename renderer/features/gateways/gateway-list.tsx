import { toAppError } from '@renderer/rpc/to-app-error';
import { Button } from '@renderer/ui/button';
import { EmptyState } from '@renderer/ui/empty-state';
import { Pill } from '@renderer/ui/pill';
import { Spinner } from '@renderer/ui/spinner';
import { TextField } from '@renderer/ui/text-field';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { GatewayFailure } from './gateway-failure';
import { GatewayRules } from './gateway-rules';
import { GatewayTable } from './gateway-table';
import type { GatewaysSectionProps } from './gateways-section-props';
import { gatewaysQuery } from './gateways-query';
import { TypedGateway, WorkspaceChoice } from './workspace-choice';

/** All gateways of the account, searched by name. */
export function GatewayList(
  props: GatewaysSectionProps & { onOpen: (gatewayId: string) => void; onCreate: () => void },
) {
  const { inUse, onUse, demo, onCheckToken, onOpen, onCreate } = props;
  const { data, error, isFetching, refetch } = useQuery(gatewaysQuery());
  const [search, setSearch] = useState('');
  const all = data?.gateways ?? [];
  const wanted = search.trim().toLowerCase();
  const shown = all.filter(({ id }) => id.toLowerCase().includes(wanted));

  return (
    <div className="flex flex-col gap-3.5">
      <WorkspaceChoice
        inUse={inUse}
        onUse={onUse}
        isMissing={data !== undefined && error === null && !all.some(({ id }) => id === inUse)}
      />
      <div className="flex flex-wrap items-center gap-2">
        <TextField
          label="Search gateways"
          placeholder="Search"
          value={search}
          onChange={setSearch}
          className="w-60"
        />
        <span className="num text-muted">
          {data === undefined
            ? ''
            : `${shown.length === all.length ? '' : `${shown.length} of `}${all.length} gateways`}
        </span>
        {isFetching ? <Spinner label="Reading the gateways" /> : null}
        <span className="flex-1" />
        {demo ? <Pill tone="info">Demo</Pill> : null}
        <Button size="small" variant="ghost" onClick={() => void refetch()}>
          Refresh
        </Button>
        <Button variant="primary" icon={<Plus size={13} aria-hidden />} onClick={onCreate}>
          New gateway
        </Button>
      </div>
      {error === null ? null : (
        <>
          <GatewayFailure
            error={toAppError(error)}
            onRetry={() => void refetch()}
            onCheckToken={onCheckToken}
          />
          <TypedGateway onUse={onUse} />
        </>
      )}
      {data !== undefined && shown.length === 0 ? (
        <EmptyState title={all.length === 0 ? 'There is no gateway yet' : 'No gateway matches'}>
          {all.length === 0
            ? 'Cloudflare makes the gateway “default” with the first request of a model; or make one of your own now.'
            : 'The search looks at names only.'}
        </EmptyState>
      ) : null}
      {shown.length > 0 ? (
        <GatewayTable gateways={shown} inUse={inUse} onUse={onUse} onOpen={onOpen} />
      ) : null}
      <GatewayRules />
    </div>
  );
}
