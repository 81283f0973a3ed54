import { formatDuration } from '@renderer/lib/format';
import { Cell, HeaderCell, Row, Table } from '@renderer/ui/table';
import type { LabShot } from '@shared/domain/lab/lab';
import { shotMark } from '../state/shot-words';

/** One line for each shot. */
export function ShotTable({ shots }: { shots: readonly LabShot[] }) {
  return (
    <Table label="Shots">
      <thead>
        <tr>
          {['shot', 'status', 'total'].map((heading) => (
            <HeaderCell key={heading}>{heading}</HeaderCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {shots.map((shot) => (
          <Row key={shot.index}>
            <Cell>{shot.index + 1}</Cell>
            <Cell>{shotMark(shot) ?? shot.state}</Cell>
            <Cell>{formatDuration(shot.endedAfter)}</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
