import { createRouterClient } from '@orpc/server';
import { comparisonFromText } from '@electron/backend/comparisons/comparison-text';
import type { Backend } from '@electron/backend/create-backend';
import { newRun } from '@shared/domain/apply-run-event';
import type { Run } from '@shared/domain/run';
import { NO_TIMINGS, type RunEnding, type RunEvent } from '@shared/domain/run-event';
import { textMessage, type RunRequest } from '@shared/domain/run-request';
import { appErrorOf } from './app-error-of';
import { comparisonRequests } from './comparison-requests';
import type { Output } from './output/output';
import { readText } from './read-text';
import type { RunFileOptions, RunOptions } from './run-options';

/** The requests of a comparison: of a file's columns, or one per model, in the order in which they were named. */
export async function requestsOf(options: RunOptions | RunFileOptions): Promise<RunRequest[]> {
  if ('file' in options) {
    const text = await readText(options.file, 'run');
    return comparisonRequests(comparisonFromText(text));
  }
  return options.models.map((model) => ({
    model,
    task: 'text-generation',
    format: options.format,
    modelInPath: false,
    system: options.system,
    messages: [textMessage('user', options.prompt)],
    parameters: options.parameters,
    policy: options.policy,
  }));
}

/** Runs as they are before anything happened, to be folded by an output. */
export function expectedRuns(requests: readonly RunRequest[]): Run[] {
  return requests.map((request, column) => newRun(String(column), request, 0));
}

/** Runs all requests at once and shows what happens; returns how each ended. One that cannot be started has failed. */
export async function runComparison(
  backend: Backend,
  requests: readonly RunRequest[],
  output: Output,
): Promise<RunEnding[]> {
  const client = createRouterClient(backend.router);
  const feed = await client.runs.feed({ seen: [] });
  const columns = new Map<string, number>();
  const endings = new Map<number, RunEnding>();
  const show = (column: number, event: RunEvent): void => {
    output.event(column, event);
    if (event.type === 'run-end') endings.set(column, event.ending);
  };
  for (const [column, request] of requests.entries()) {
    try {
      columns.set((await client.runs.start({ request })).runId, column);
    } catch (error) {
      show(column, failedEnd(error));
    }
  }
  while (endings.size < requests.length) {
    const { value, done } = await feed.next();
    if (done) break;
    const { feedId, message, batches } = value;
    await client.runs.acknowledge({ feedId, message });
    for (const { runId, events } of batches) {
      for (const event of events) show(columns.get(runId) ?? 0, event);
    }
  }
  await feed.return(undefined);
  output.end();
  return requests.map((_, column) => endings.get(column) ?? 'failed');
}

function failedEnd(error: unknown): RunEvent {
  return {
    type: 'run-end',
    ending: 'failed',
    finishReason: null,
    usage: null,
    timings: NO_TIMINGS,
    responseHeaders: {},
    error: appErrorOf(error),
  };
}
