import type { RunService } from '../runs/run-service';
import { api } from './api';
import { withOrpcErrors } from './orpc-error';

/** Handlers of `contract.runs`. */
export function runsRouter(runs: RunService) {
  return {
    start: api.runs.start.handler(({ input }) => runs.start(input.request, input.runId)),
    stop: api.runs.stop.handler(({ input }) => runs.stop(input.runId)),
    stopAll: api.runs.stopAll.handler(() => runs.stopAll()),
    feed: api.runs.feed.handler(({ input, signal }) =>
      Promise.resolve(runs.feed(input.seen, signal)),
    ),
    acknowledge: api.runs.acknowledge.handler(({ input }) =>
      runs.acknowledge(input.feedId, input.message),
    ),
    get: api.runs.get.handler(({ input }) => runs.get(input.runIds)),
    frames: api.runs.frames.handler(({ input }) => runs.frames(input)),
    replay: api.runs.replay.handler(({ input, signal }) =>
      withOrpcErrors(runs.replay(input, signal ?? new AbortController().signal)),
    ),
    frameTimes: api.runs.frameTimes.handler(({ input }) => runs.frameTimes(input.runId)),
  };
}
