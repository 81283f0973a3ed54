import { Banner } from '@renderer/ui/banner';
import { Button } from '@renderer/ui/button';
import { Pill } from '@renderer/ui/pill';
import { Square, X } from 'lucide-react';
import type { Replay } from '../state/replays';
import { SPEED_WORDS } from './replay-words';

/** Says that an answer is played back and not arriving; ends it. */
export function ReplayBar({ replay }: { replay: Replay }) {
  const { isPlaying, speed, problem, close } = replay;
  const Icon = isPlaying ? Square : X;
  return (
    <div role="group" aria-label="Replay" className="flex flex-col gap-1.5">
      <div className="flex flex-wrap items-center gap-2 text-sm text-muted">
        <Pill tone="info">Replay</Pill>
        <span role="status">
          {isPlaying ? `Playing ${SPEED_WORDS[speed]}` : `Played ${SPEED_WORDS[speed]}`} from its
          raw frames. All figures are those of the original.
        </span>
        <span className="flex-1" />
        <Button size="small" icon={<Icon size={11} aria-hidden />} onClick={close}>
          {isPlaying ? 'Stop replay' : 'Close replay'}
        </Button>
      </div>
      {problem === null ? null : (
        <Banner tone="failure">
          {problem.message} {problem.hint}
        </Banner>
      )}
    </div>
  );
}
