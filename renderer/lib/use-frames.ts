import type { RawFrame } from '@shared/domain/run-event';
import { useEffect, useState } from 'react';

const PAGE = 1_000;

/** The raw frames of a run as far as they were read. */
export interface FramesReading {
  frames: RawFrame[];
  /** How many the backend has. */
  total: number;
  /** Why reading stopped, or null. */
  problem: string | null;
  reload: () => void;
}

/** Reads raw frames of a run from `from` on, and says how many there are in all. */
export type ReadFrames = (input: {
  runId: string;
  from: number;
  limit: number;
}) => Promise<{ frames: RawFrame[]; total: number }>;

/**
 * Reads a run's frames page by page: when the list opens, when the run ends, and when asked. `readFrames` keeps its
 * identity, or all is read again.
 */
export function useFrames(
  readFrames: ReadFrames,
  { runId, running }: { runId: string; running: boolean },
): FramesReading {
  const [frames, setFrames] = useState<RawFrame[]>([]);
  const [total, setTotal] = useState(0);
  const [problem, setProblem] = useState<string | null>(null);
  const [round, setRound] = useState(0);

  useEffect(() => {
    let left = false;
    const read = async () => {
      const all: RawFrame[] = [];
      for (;;) {
        const page = await readFrames({ runId, from: all.length, limit: PAGE });
        if (left) return;
        all.push(...page.frames);
        setFrames([...all]);
        setTotal(page.total);
        if (page.frames.length === 0 || all.length >= page.total) return;
      }
    };
    read().then(
      () => setProblem(null),
      () => setProblem('The frames of this run could not be read.'),
    );
    return () => {
      left = true;
    };
  }, [readFrames, runId, running, round]);

  return { frames, total, problem, reload: () => setRound((count) => count + 1) };
}
