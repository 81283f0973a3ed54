import { formatDuration } from '@renderer/lib/format';
import { BarChart, type ChartBar } from '@renderer/ui/chart/bar-chart';
import type { LabShot } from '@shared/domain/lab/lab';
import { SHOT_KINDS } from './shot-kinds';
import { shotMark } from '../state/shot-words';

/** How long each shot took, marked by what it was. One that is still to come keeps its place free. */
export function ShotChart({ shots }: { shots: readonly LabShot[] }) {
  return (
    <BarChart
      label="Latency per shot"
      category="Shot"
      axis={{ label: 'Total', unit: 'ms' }}
      kinds={SHOT_KINDS}
      bars={shots.map(barOf)}
    />
  );
}

function barOf(shot: LabShot): ChartBar {
  const kind = shotMark(shot);
  const detail =
    shot.headersAfter === null ? {} : { detail: `first byte ${formatDuration(shot.headersAfter)}` };
  return {
    name: String(shot.index + 1),
    value: kind === null ? null : shot.endedAfter,
    kind,
    ...detail,
  };
}
