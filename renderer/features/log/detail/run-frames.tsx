import { useFrames, type ReadFrames } from '@renderer/lib/use-frames';
import { client } from '@renderer/rpc/client';
import { FrameList } from '@renderer/ui/wire/frame-list';

const readFrames: ReadFrames = (input) => client.runs.frames(input);

/** All raw frames of a run. */
export function RunFrames({ runId, running }: { runId: string; running: boolean }) {
  const { reload, ...reading } = useFrames(readFrames, { runId, running });
  return <FrameList {...reading} onReload={running ? reload : undefined} />;
}
