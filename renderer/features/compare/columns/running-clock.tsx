import { formatDuration } from '@renderer/lib/format';
import { useEffect, useRef } from 'react';

const TICK = 100; // ms

/** How long a run has lasted so far. Writes its own text, so that a tick renders nothing. */
export function RunningClock({ startedAt }: { startedAt: number }) {
  const text = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const tick = () => {
      if (text.current)
        text.current.textContent = formatDuration(Math.max(0, Date.now() - startedAt));
    };
    tick();
    const timer = setInterval(tick, TICK);
    return () => clearInterval(timer);
  }, [startedAt]);
  return <span ref={text} />;
}
