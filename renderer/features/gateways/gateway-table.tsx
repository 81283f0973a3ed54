import { Button } from '@renderer/ui/button';
import { Pill } from '@renderer/ui/pill';
import { Cell, HeaderCell, Row, Table } from '@renderer/ui/table';
import type { Gateway } from '@shared/domain/gateway';
import { gatewayAtAGlance } from './gateway-words';
import type { WorkspaceGateway } from './workspace-choice';

const HEADINGS = ['Name', 'Cache', 'Logs', 'Authentication', 'Rate limit', 'Retries'];

/** What matters of each gateway, one per row. */
export function GatewayTable(
  props: WorkspaceGateway & {
    gateways: readonly Gateway[];
    onOpen: (gatewayId: string) => void;
  },
) {
  const { gateways, inUse, onUse, onOpen } = props;
  return (
    <Table label="Gateways">
      <thead>
        <tr>
          {HEADINGS.map((heading) => (
            <HeaderCell key={heading}>{heading}</HeaderCell>
          ))}
          <HeaderCell>
            <span className="sr-only">Actions</span>
          </HeaderCell>
        </tr>
      </thead>
      <tbody>
        {gateways.map((gateway) => (
          <GatewayRow
            key={gateway.id}
            gateway={gateway}
            inUse={gateway.id === inUse}
            onUse={() => onUse(gateway.id)}
            onOpen={() => onOpen(gateway.id)}
          />
        ))}
      </tbody>
    </Table>
  );
}

function GatewayRow(props: {
  gateway: Gateway;
  inUse: boolean;
  onUse: () => void;
  onOpen: () => void;
}) {
  const { gateway, inUse, onUse, onOpen } = props;
  const glance = gatewayAtAGlance(gateway.settings);
  return (
    <Row selected={inUse}>
      <Cell>
        <span className="flex items-center gap-1.5">
          <button
            type="button"
            className="max-w-80 truncate rounded-sm font-mono text-sm text-accent-text hover:underline"
            title={`Settings of ${gateway.id}`}
            onClick={onOpen}
          >
            {gateway.id}
          </button>
          {gateway.isDefault ? <Pill>default</Pill> : null}
          {inUse ? <Pill tone="accent">in use</Pill> : null}
        </span>
      </Cell>
      <Cell>{glance.cache}</Cell>
      <Cell>{glance.logs}</Cell>
      <Cell>{glance.authentication}</Cell>
      <Cell>{glance.rateLimit}</Cell>
      <Cell>{glance.retries}</Cell>
      <Cell className="text-right">
        {inUse ? null : (
          <Button
            size="small"
            variant="ghost"
            aria-label={`Use for this workspace: ${gateway.id}`}
            onClick={onUse}
          >
            Use for this workspace
          </Button>
        )}
      </Cell>
    </Row>
  );
}
