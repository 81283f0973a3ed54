import { Banner } from '@renderer/ui/banner';
import { Button } from '@renderer/ui/button';
import { Pill } from '@renderer/ui/pill';
import { SegmentedControl } from '@renderer/ui/segmented-control';
import { Square, X } from 'lucide-react';
import { useEffect, useRef, type MouseEvent } from 'react';
import type { Replay } from '../state/replays';
import { REPLAY_SPEEDS } from './replay-words';

const SPEEDS = REPLAY_SPEEDS.map(({ speed, label }) => ({ value: String(speed), label }));

/** Says that an answer is played back and not arriving; plays it at another speed; ends it. */
export function ReplayBar({ replay }: { replay: Replay }) {
  const { isPlaying, speed, note, problem, play, close } = replay;
  const end = useRef<HTMLButtonElement>(null);
  const Icon = isPlaying ? Square : X;
  useEffect(() => {
    // What was pressed to begin goes away while the answer plays.
    if (document.activeElement === document.body) end.current?.focus({ preventScroll: true });
  }, []);
  const closeFrom = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    // This bar goes away with its buttons.
    currentTarget.closest<HTMLElement>('[role="log"]')?.focus({ preventScroll: true });
    close();
  };
  return (
    <div
      role="group"
      aria-label="Replay"
      className="sticky -top-3.5 z-10 flex flex-col gap-1.5 border-b border-line bg-surface py-1.5"
    >
      <div className="flex flex-wrap items-center gap-2 text-sm text-muted">
        <Pill tone="info">Replay</Pill>
        <span role="status">
          {isPlaying ? 'Playing' : 'Played'} its raw frames. Figures are the original’s.
          {note === null ? null : ` ${note}`}
        </span>
        <span className="ml-auto flex items-center gap-2">
          <SegmentedControl
            label="Speed of the replay"
            value={String(speed)}
            options={SPEEDS}
            onChange={(value) => {
              const chosen = REPLAY_SPEEDS.find((one) => String(one.speed) === value);
              if (chosen !== undefined) play(chosen.speed);
            }}
          />
          <Button ref={end} size="small" icon={<Icon size={11} aria-hidden />} onClick={closeFrom}>
            {isPlaying ? 'Stop replay' : 'Close replay'}
          </Button>
        </span>
      </div>
      {problem === null ? null : (
        <Banner tone="failure">
          {problem.message} {problem.hint}
        </Banner>
      )}
    </div>
  );
}
