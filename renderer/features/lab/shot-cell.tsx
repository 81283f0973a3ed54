import { IconButton } from '@renderer/ui/icon-button';
import { Cell } from '@renderer/ui/table';
import type { LabShot } from '@shared/domain/lab/lab';
import { ArrowUpRight } from 'lucide-react';
import { useLabServices } from './lab-context';

/** A shot's number, and a way to its answer once that is there. */
export function ShotCell({ shot: { index, runId, state } }: { shot: LabShot }) {
  const { openRuns } = useLabServices();
  const number = index + 1;
  const isOver = runId !== null && state !== 'running' && state !== 'waiting';
  return (
    <Cell className="num">
      <span className="flex items-center justify-between gap-1">
        {number}
        {isOver ? (
          <IconButton
            label={`Open shot ${number} in Compare`}
            icon={<ArrowUpRight size={13} aria-hidden />}
            onClick={() => void openRuns([runId])}
          />
        ) : null}
      </span>
    </Cell>
  );
}
