import { useState } from 'react';
import { CreateGateway } from './create-gateway';
import { GatewayDetail } from './gateway-detail';
import { GatewayList } from './gateway-list';
import type { GatewaysSectionProps } from './gateways-section-props';
import { View } from './view';

type Place =
  | { kind: 'start' }
  | { kind: 'list' }
  | { kind: 'create' }
  | { kind: 'gateway'; gatewayId: string };

/** The account's gateways: all of them, one of them, or one to be made. */
export function GatewaysSection(props: GatewaysSectionProps) {
  const [place, setPlace] = useState<Place>({ kind: 'start' });
  const toList = () => setPlace({ kind: 'list' });
  const open = (gatewayId: string) => setPlace({ kind: 'gateway', gatewayId });
  const list = (
    <GatewayList {...props} onOpen={open} onCreate={() => setPlace({ kind: 'create' })} />
  );
  switch (place.kind) {
    case 'start':
      return list;
    case 'list':
      return <View label="All gateways">{list}</View>;
    case 'create':
      return (
        <View label="New gateway">
          <CreateGateway {...props} onCreated={open} onCancel={toList} />
        </View>
      );
    case 'gateway':
      return (
        <View key={place.gatewayId} label={`Gateway ${place.gatewayId}`}>
          <GatewayDetail {...props} gatewayId={place.gatewayId} onBack={toList} />
        </View>
      );
  }
}
