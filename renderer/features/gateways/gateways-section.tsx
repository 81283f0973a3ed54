import { useState } from 'react';
import { CreateGateway } from './create-gateway';
import { GatewayDetail } from './gateway-detail';
import { GatewayList } from './gateway-list';
import type { GatewaysSectionProps } from './gateways-section-props';

type View = { kind: 'list' } | { kind: 'create' } | { kind: 'gateway'; gatewayId: string };

/** The account's gateways: all of them, one of them, or one to be made. */
export function GatewaysSection(props: GatewaysSectionProps) {
  const [view, setView] = useState<View>({ kind: 'list' });
  const list = () => setView({ kind: 'list' });
  const open = (gatewayId: string) => setView({ kind: 'gateway', gatewayId });
  switch (view.kind) {
    case 'list':
      return <GatewayList {...props} onOpen={open} onCreate={() => setView({ kind: 'create' })} />;
    case 'create':
      return <CreateGateway {...props} onCreated={open} onCancel={list} />;
    case 'gateway':
      return (
        <GatewayDetail key={view.gatewayId} {...props} gatewayId={view.gatewayId} onBack={list} />
      );
  }
}
