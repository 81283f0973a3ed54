import { createRouterClient } from '@orpc/server';
import type { Backend } from '@electron/backend/create-backend';
import type { BackendClient } from '@shared/contract/contract';
import { appError, type AppError } from '@shared/domain/app-error';
import { newRun } from '@shared/domain/apply-run-event';
import type { Run } from '@shared/domain/run';
import type { RunEnding } from '@shared/domain/run-endings';
import { NO_TIMINGS, type RunEvent } from '@shared/domain/run-event';
import { appErrorOf } from './app-error-of';
import type { Conversation } from './conversation';
import { imageReaders } from './image-readers';
import type { Output, Place } from './output/output';

type RunEnd = Extract<RunEvent, { type: 'run-end' }>;

/** Each column's runs as they are before anything happened, to be folded by an output. */
export function expectedRuns(conversations: readonly Conversation[]): Run[][] {
  return conversations.map(({ prompts, requestAfter }, column) =>
    prompts.map((_, prompt) => {
      const unknown = prompts.slice(0, prompt).map(() => '');
      return newRun(`${column} ${prompt}`, requestAfter(unknown, false), 0);
    }),
  );
}

/**
 * Runs all columns at once, the prompts of each one after another, and shows what happens; returns how each run ended.
 * One that cannot be started has failed, and so have those that would have followed it.
 */
export async function runComparison(
  backend: Backend,
  conversations: readonly Conversation[],
  { output, tell }: { output: Output; tell: (line: string) => void },
): Promise<RunEnding[]> {
  const client: BackendClient = createRouterClient(backend.router);
  const readsImages = await imageReaders(client, conversations, tell);
  const feed = await client.runs.feed({ seen: [] });
  const live = new Map<string, Place>();
  const answers = conversations.map((): string[] => []);
  const endings: RunEnding[] = [];

  const isPrompt = ({ column, prompt }: Place): boolean =>
    conversations[column]?.prompts[prompt] !== undefined;
  const ask = async (place: Place): Promise<void> => {
    const { column } = place;
    const request = conversations[column]?.requestAfter(
      answers[column] ?? [],
      readsImages[column] ?? true,
    );
    if (request === undefined || !isPrompt(place)) return;
    try {
      live.set((await client.runs.start({ request })).runId, place);
      answers[column]?.push('');
    } catch (error) {
      await end(place, failedEnd(appErrorOf(error)));
    }
  };
  const end = async (place: Place, event: RunEnd): Promise<void> => {
    output.event(place, event);
    endings.push(event.ending);
    const next = { ...place, prompt: place.prompt + 1 };
    if (event.ending === 'completed' || event.ending === 'length') await ask(next);
    else if (isPrompt(next)) await end(next, failedEnd(NOT_SENT));
  };
  const show = async (place: Place, event: RunEvent): Promise<void> => {
    if (event.type === 'run-end') return end(place, event);
    if (event.type === 'text-delta') {
      const own = answers[place.column];
      if (own) own[place.prompt] = `${own[place.prompt] ?? ''}${event.text}`;
    }
    output.event(place, event);
  };

  for (const column of conversations.keys()) await ask({ column, prompt: 0 });
  const total = conversations.reduce((sum, { prompts }) => sum + prompts.length, 0);
  while (endings.length < total) {
    const { value, done } = await feed.next();
    if (done) break;
    const { feedId, message, batches } = value;
    await client.runs.acknowledge({ feedId, message });
    for (const { runId, events } of batches) {
      const place = live.get(runId);
      if (place) for (const event of events) await show(place, event);
    }
  }
  await feed.return(undefined);
  output.end();
  return endings;
}

const NOT_SENT = appError({
  kind: 'bad-input',
  code: 'prompt-not-sent',
  message: 'Not sent: the prompt before it has no answer.',
});

function failedEnd(error: AppError): RunEnd {
  return {
    type: 'run-end',
    ending: 'failed',
    finishReason: null,
    usage: null,
    timings: NO_TIMINGS,
    responseHeaders: {},
    error,
  };
}
