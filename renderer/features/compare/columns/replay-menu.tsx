import { Button } from '@renderer/ui/button';
import { Menu } from '@renderer/ui/menu';
import type { Run } from '@shared/domain/run';
import { History } from 'lucide-react';
import { useCompare } from '../compare-context';
import { playReplay } from '../state/play-replay';
import { REPLAY_SPEEDS } from './replay-words';

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
      entries={REPLAY_SPEEDS.map(({ speed, label, detail }) => ({
        label,
        detail,
        onSelect: () => void playReplay(replays, run, speed),
      }))}
    />
  );
}
