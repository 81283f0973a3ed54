import { IconButton } from '@renderer/ui/icon-button';
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
      trigger={<IconButton label="Replay" icon={<History size={13} aria-hidden />} />}
      entries={REPLAY_SPEEDS.map(({ speed, label, detail }) => ({
        label,
        detail,
        onSelect: () => void playReplay(replays, run, speed),
      }))}
    />
  );
}
