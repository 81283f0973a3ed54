import { formatDuration } from '@renderer/lib/format';
import { Button } from '@renderer/ui/button';
import { Cell, HeaderCell, Row, Table } from '@renderer/ui/table';
import type { LabShot, ObservedTry } from '@shared/domain/lab/lab';
import type { RetryLab } from '@shared/domain/lab/lab-definition';
import { useState } from 'react';
import { ShotCell } from '../shot-cell';

const ROWS_AT_FIRST = 30;

/** Every run with its tries: how they ended and when they began. */
export function TriesTable(props: { definition: RetryLab; shots: readonly LabShot[] }) {
  const { definition, shots } = props;
  const [all, setAll] = useState(false);
  const shown = all ? shots : shots.slice(0, ROWS_AT_FIRST);
  return (
    <section className="flex flex-col gap-2">
      <div className="rounded-lg border border-line bg-surface">
        <Table label="Runs">
          <thead>
            <tr>
              <HeaderCell>shot</HeaderCell>
              <HeaderCell>backoff</HeaderCell>
              <HeaderCell className="w-full">tries</HeaderCell>
              <HeaderCell>began at</HeaderCell>
              <HeaderCell numeric>settled</HeaderCell>
              <HeaderCell numeric>status</HeaderCell>
              <HeaderCell numeric>total</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {shown.map((shot) => (
              <Row key={shot.index}>
                <ShotCell shot={shot} />
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
      </div>
      {shown.length === shots.length ? null : (
        <Button size="small" variant="ghost" className="self-start" onClick={() => setAll(true)}>
          Show all {shots.length} runs
        </Button>
      )}
    </section>
  );
}

function triesWords({ tries, state, error }: LabShot): string {
  if (tries !== null) return tries.map(({ outcome }) => outcome).join(' · ');
  return error === null ? state : error.message;
}

const startWords = ({ startedAt }: ObservedTry) => `${Math.round(startedAt)} ms`;
