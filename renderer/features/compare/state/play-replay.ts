import { client } from '@renderer/rpc/client';
import { toAppError } from '@renderer/rpc/to-app-error';
import type { ReplaySpeed } from '@shared/contract/runs';
import { applyRunEvent, newRun } from '@shared/domain/apply-run-event';
import type { Run } from '@shared/domain/run';
import { isCut } from '@shared/domain/cut-text';
import type { ReplayStore } from './replays';

/** Plays a run that has ended back in its place, from its start; one that plays already begins anew. */
export async function playReplay(
  replays: ReplayStore,
  run: Run,
  speed: ReplaySpeed,
): Promise<void> {
  const { id } = run;
  replays.getState()[id]?.close();
  const controller = new AbortController();
  const { signal } = controller;
  const close = () => {
    controller.abort();
    const { [id]: _closed, ...others } = replays.getState();
    replays.setState(others, true);
  };
  const note = noteOf(run);
  const play = (next: ReplaySpeed) => void playReplay(replays, run, next);
  const show = (played: Run, isPlaying: boolean, failure: unknown = null) => {
    if (signal.aborted) return;
    const problem = failure === null ? null : toAppError(failure);
    replays.setState({ [id]: { run: played, speed, isPlaying, note, problem, play, close } });
  };
  let played: Run = { ...newRun(id, run.request, run.startedAt), sent: run.sent };
  show(played, true);
  try {
    for await (const events of await client.runs.replay({ runId: id, speed }, { signal })) {
      played = events.reduce(applyRunEvent, played);
      show(played, played.state === 'running');
    }
  } catch (failure) {
    // What was stored stands there again, beside the reason.
    show(run, false, failure);
  }
}

function noteOf({ text, reasoning, notices }: Run): string | null {
  if (notices.some(({ code }) => code === 'limit-frames'))
    return 'Not all of its frames were kept: it ends before the answer did.';
  return isCut(text) || isCut(reasoning)
    ? 'The log keeps 256 KiB of the text but all of the frames: this shows more than is stored.'
    : null;
}
