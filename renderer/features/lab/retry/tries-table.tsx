import { formatDuration } from '@renderer/lib/format';
import { Disclosure } from '@renderer/ui/disclosure';
import { Cell, HeaderCell, Row, Table } from '@renderer/ui/table';
import type { LabShot, ObservedTry } from '@shared/domain/lab/lab';
import type { RetryLab } from '@shared/domain/lab/lab-definition';

const HEADINGS = ['shot', 'backoff', 'tries', 'started at', 'settled', 'status', 'total'];

/** Every run with its tries. */
export function TriesTable(props: { definition: RetryLab; shots: readonly LabShot[] }) {
  const { definition, shots } = props;
  return (
    <Disclosure summary="Every run" defaultOpen={shots.length <= 20}>
      <Table label="Runs" className="mt-2">
        <thead>
          <tr>
            {HEADINGS.map((heading, index) => (
              <HeaderCell key={heading} numeric={index > 3}>
                {heading}
              </HeaderCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {shots.map((shot) => (
            <Row key={shot.index}>
              <Cell>{shot.index + 1}</Cell>
              <Cell>{definition.backoffs[shot.column]}</Cell>
              <Cell mono>{triesWords(shot)}</Cell>
              <Cell mono>{(shot.tries ?? []).map(startWords).join(' · ')}</Cell>
              <Cell numeric>{formatDuration(shot.tries?.at(-1)?.endedAt ?? null)}</Cell>
              <Cell numeric>{shot.status ?? '–'}</Cell>
              <Cell numeric>{formatDuration(shot.endedAfter)}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </Disclosure>
  );
}

function triesWords({ tries, state, error }: LabShot): string {
  if (tries !== null) return tries.map(({ outcome }) => outcome).join(' · ');
  return error === null ? state : error.message;
}

const startWords = ({ startedAt }: ObservedTry) => `${Math.round(startedAt)} ms`;
