import { createRouterClient } from '@orpc/server';
import type { Backend } from '@electron/backend/create-backend';
import { newRun } from '@shared/domain/apply-run-event';
import type { Run } from '@shared/domain/run';
import type { RunEnding } from '@shared/domain/run-event';
import { textMessage, type RunRequest } from '@shared/domain/run-request';
import type { CliOptions } from './cli-options';
import type { Output } from './output/output';

/** The requests of a comparison, one per model, in the order in which they were named. */
export function requestsOf(options: CliOptions): RunRequest[] {
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

/** Runs all requests at once and shows what happens; returns how each ended. Rejects if one cannot be started. */
export async function runComparison(
  backend: Backend,
  requests: readonly RunRequest[],
  output: Output,
): Promise<RunEnding[]> {
  const client = createRouterClient(backend.router);
  const feed = await client.runs.feed({ seen: [] });
  const columns = new Map<string, number>();
  for (const request of requests) {
    const { runId } = await client.runs.start({ request });
    columns.set(runId, columns.size);
  }
  const endings = new Map<number, RunEnding>();
  for await (const { feedId, message, batches } of feed) {
    await client.runs.acknowledge({ feedId, message });
    for (const { runId, events } of batches) {
      const column = columns.get(runId) ?? 0;
      for (const event of events) {
        output.event(column, event);
        if (event.type === 'run-end') endings.set(column, event.ending);
      }
    }
    if (endings.size === requests.length) break;
  }
  output.end();
  return requests.map((_, column) => endings.get(column) ?? 'failed');
}
