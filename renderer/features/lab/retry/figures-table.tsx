import { formatDuration } from '@renderer/lib/format';
import { Cell, HeaderCell, Row, Table } from '@renderer/ui/table';
import type { BackoffFigures, Spread } from '@shared/domain/retry/retry-figures';

const HEADINGS = [
  'backoff',
  'runs',
  'failures left',
  'tries per run',
  'before the last try p50',
  'p95',
  'settled p50',
  'p95',
  'farthest off',
];

/** One line for each backoff: foreseen, and after the arrow what was measured. */
export function FiguresTable({ figures }: { figures: readonly BackoffFigures[] }) {
  return (
    <Table label="Foreseen and measured figures">
      <thead>
        <tr>
          {HEADINGS.map((heading, index) => (
            <HeaderCell key={index} numeric={index > 0} className="align-bottom whitespace-normal!">
              {heading}
            </HeaderCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {figures.map((one) => (
          <Row key={one.backoff} data-backoff={one.backoff}>
            <Cell>{one.backoff}</Cell>
            <Cell numeric>{runWords(one)}</Cell>
            <Cell numeric>
              {one.failures.expected.toFixed(isWhole(one.failures.expected) ? 0 : 1)} →{' '}
              <b className="font-semibold">{one.failures.measured}</b>
            </Cell>
            <Cell numeric>
              {one.tries.expected.toFixed(1)} →{' '}
              <b className="font-semibold">{one.tries.measured?.toFixed(1) ?? '–'}</b>
            </Cell>
            <SpreadCell of={one.added} which="p50" />
            <SpreadCell of={one.added} which="p95" />
            <Cell numeric>{formatDuration(one.settled.p50)}</Cell>
            <Cell numeric>{formatDuration(one.settled.p95)}</Cell>
            <Cell numeric>{formatDuration(one.deviation)}</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

function SpreadCell(props: { of: { expected: Spread; measured: Spread }; which: keyof Spread }) {
  const { of, which } = props;
  return (
    <Cell numeric>
      {formatDuration(of.expected[which])} →{' '}
      <b className="font-semibold">{formatDuration(of.measured[which])}</b>
    </Cell>
  );
}

function runWords({ measured, unanswered, unforeseen }: BackoffFigures): string {
  const remarks = [
    unanswered === 0 ? null : `${unanswered} told no tries`,
    unforeseen === 0 ? null : `${unforeseen} not as foreseen`,
  ].filter((remark) => remark !== null);
  return remarks.length === 0 ? `${measured.length}` : `${measured.length} (${remarks.join(', ')})`;
}

const isWhole = (value: number) => Math.abs(value - Math.round(value)) < 1e-9;
