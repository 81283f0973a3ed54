import { formatDuration, formatTokens, formatUsd } from '@renderer/lib/format';
import { Pill } from '@renderer/ui/pill';
import { Cell, HeaderCell, Row, Table } from '@renderer/ui/table';
import type { GatewayLogRecord } from '@shared/domain/gateway-log';

/** A page of the gateway's log; one entry is looked at. */
export function LogTable(props: {
  records: readonly GatewayLogRecord[];
  selected: string | null;
  onSelect: (logId: string) => void;
}) {
  const { records, selected, onSelect } = props;
  return (
    <Table label="Gateway log">
      <thead>
        <tr>
          <HeaderCell>Time</HeaderCell>
          <HeaderCell className="w-full min-w-40">Model</HeaderCell>
          <HeaderCell>Status</HeaderCell>
          <HeaderCell>Cache</HeaderCell>
          <HeaderCell numeric>Duration</HeaderCell>
          <HeaderCell numeric>Tokens</HeaderCell>
          <HeaderCell numeric>Cost</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {records.map((record) => (
          <Row
            key={record.id}
            selected={record.id === selected}
            className="relative hover:bg-hover"
          >
            <Cell className="num">
              <button
                type="button"
                aria-pressed={record.id === selected}
                // Its pointer target is the whole row, as in the app's own log.
                className="rounded-sm after:absolute after:inset-0 hover:underline"
                onClick={() => onSelect(record.id)}
              >
                {timeOf(record.createdAt)}
              </button>
            </Cell>
            <Cell title={record.model ?? undefined} className="max-w-0 truncate">
              {record.model ?? '–'} <span className="text-faint">{record.provider}</span>
            </Cell>
            <Cell>
              <Pill tone={record.success === false ? 'fail' : 'neutral'}>
                {record.status ?? (record.success === false ? 'failed' : 'success')}
              </Pill>
            </Cell>
            <Cell>{cachePill(record.cached)}</Cell>
            <Cell numeric>{formatDuration(record.duration)}</Cell>
            <Cell numeric>
              {formatTokens(record.tokensIn)} → {formatTokens(record.tokensOut)}
            </Cell>
            <Cell numeric>{record.cost === null ? 'not stated' : formatUsd(record.cost)}</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

function cachePill(cached: boolean | null) {
  if (cached === null) return '–';
  return <Pill tone={cached ? 'hit' : 'miss'}>{cached ? 'HIT' : 'MISS'}</Pill>;
}

function timeOf(createdAt: string): string {
  const time = Date.parse(createdAt);
  if (Number.isNaN(time)) return createdAt === '' ? 'no time' : createdAt;
  return new Date(time).toLocaleString('sv-SE');
}
