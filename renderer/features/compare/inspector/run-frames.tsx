import { useFrames } from '@renderer/lib/use-frames';
import { FrameList } from '@renderer/ui/wire/frame-list';
import { useCompare, useRunPart } from '../compare-context';

/** All raw frames of a run, those that came so far while it runs. */
export function RunFrames({ runId }: { runId: string }) {
  const { readFrames } = useCompare();
  const running = useRunPart(runId, (run) => run?.state === 'running');
  const { reload, ...reading } = useFrames(readFrames, { runId, running });
  return <FrameList {...reading} onReload={running ? reload : undefined} />;
}
