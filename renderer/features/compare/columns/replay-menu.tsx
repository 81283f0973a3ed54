import { Button } from '@renderer/ui/button';
import { Menu } from '@renderer/ui/menu';
import type { ReplaySpeed } from '@shared/contract/runs';
import type { Run } from '@shared/domain/run';
import { History } from 'lucide-react';
import { useCompare } from '../compare-context';
import { playReplay } from '../state/play-replay';

const SPEEDS: readonly { speed: ReplaySpeed; label: string; detail: string }[] = [
  { speed: 1, label: 'At 1×', detail: 'as fast as it came' },
  { speed: 10, label: 'At 10×', detail: 'ten times as fast' },
  { speed: 'once', label: 'At once', detail: 'without any pause' },
];

/** Plays a stored answer back from its raw frames; nothing is sent. */
export function ReplayMenu({ run }: { run: Run }) {
  const { replays } = useCompare();
  return (
    <Menu
      align="start"
      trigger={
        <Button size="small" variant="ghost" icon={<History size={12} aria-hidden />}>
          Replay
        </Button>
      }
      entries={SPEEDS.map(({ speed, label, detail }) => ({
        label,
        detail,
        onSelect: () => void playReplay(replays, run, speed),
      }))}
    />
  );
}
