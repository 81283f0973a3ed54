import { formatDuration, formatUsd } from '@renderer/lib/format';
import { Pill, type PillTone } from '@renderer/ui/pill';
import { Cell, HeaderCell, Row, Table } from '@renderer/ui/table';
import type { LabShot } from '@shared/domain/lab/lab';
import { CopyableText } from '@renderer/ui/copyable-text';
import { Button } from '@renderer/ui/button';
import { useState } from 'react';
import { ShotCell } from '../shot-cell';
import { shotMark, type ShotMark } from '../state/shot-words';
import { whyText } from './why-text';

const ROWS_AT_FIRST = 50;

const TONES: Record<ShotMark, PillTone> = {
  HIT: 'hit',
  MISS: 'miss',
  failed: 'fail',
  'no cache': 'neutral',
};

/** One line for each shot that was sent or waits: how it was answered, how fast, from how old an entry, and why. */
export function ShotTable({ shots }: { shots: readonly LabShot[] }) {
  const [all, setAll] = useState(false);
  const has = {
    labels: new Set(shots.map(({ label }) => label)).size > 1,
    ages: shots.some(({ entryAge }) => entryAge !== null),
  };
  const shown = all ? shots : shots.slice(0, ROWS_AT_FIRST);
  return (
    <section className="flex flex-col gap-2">
      <div className="rounded-lg border border-line bg-surface">
        <Table label="Shots">
          <thead>
            <tr>
              <HeaderCell>shot</HeaderCell>
              {has.labels ? <HeaderCell>what</HeaderCell> : null}
              <HeaderCell>status</HeaderCell>
              <HeaderCell numeric>first byte</HeaderCell>
              <HeaderCell numeric>total</HeaderCell>
              <HeaderCell numeric>cost est.</HeaderCell>
              {has.ages ? <HeaderCell numeric>age</HeaderCell> : null}
              <HeaderCell>log id</HeaderCell>
              <HeaderCell className="w-full">why (inferred)</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {shown.map((shot) => (
              <ShotRow key={shot.index} shot={shot} has={has} />
            ))}
          </tbody>
        </Table>
      </div>
      {shown.length === shots.length ? null : (
        <Button size="small" variant="ghost" className="self-start" onClick={() => setAll(true)}>
          Show all {shots.length} shots
        </Button>
      )}
    </section>
  );
}

/** `has`: which of the columns that not every experiment fills are there. */
function ShotRow(props: { shot: LabShot; has: { labels: boolean; ages: boolean } }) {
  const { shot, has } = props;
  const { index, logId } = shot;
  return (
    <Row>
      <ShotCell shot={shot} />
      {has.labels ? <Cell className="text-muted">{shot.label}</Cell> : null}
      <Cell>
        <StatusChip shot={shot} />
      </Cell>
      <Cell numeric>{formatDuration(shot.headersAfter)}</Cell>
      <Cell numeric>{formatDuration(shot.endedAfter)}</Cell>
      <Cell numeric>{isAnswered(shot) ? formatUsd(shot.cost) : '–'}</Cell>
      {has.ages ? <Cell numeric>{formatDuration(shot.entryAge)}</Cell> : null}
      <Cell mono>
        {logId === null ? '–' : <CopyableText text={logId} label={`log id of shot ${index + 1}`} />}
      </Cell>
      <Cell className="min-w-44 text-muted whitespace-normal!">
        <p className="line-clamp-4" title={whyText(shot)}>
          {whyText(shot)}
        </p>
      </Cell>
    </Row>
  );
}

function StatusChip({ shot }: { shot: LabShot }) {
  const mark = shotMark(shot);
  if (mark === null) return <span className="text-faint">{shot.state}</span>;
  const { status, state } = shot;
  if (mark !== 'failed') return <Pill tone={TONES[mark]}>{mark}</Pill>;
  return (
    <Pill tone="fail">{state === 'failed' && status !== null ? `failed ${status}` : state}</Pill>
  );
}

const isAnswered = (shot: LabShot) => shotMark(shot) !== null && shotMark(shot) !== 'failed';
