import { assertNever } from './assert-never';
import type { Run, ToolCall } from './run';
import { NO_TIMINGS, type RunEvent } from './run-event';
import type { RunRequest } from './run-request';

type ToolCallDelta = Extract<RunEvent, { type: 'tool-call-delta' }>;

/** A run of which nothing has been heard yet. `startedAt` is epoch milliseconds. */
export function newRun(id: string, request: RunRequest, startedAt: number): Run {
  return {
    id,
    state: 'running',
    request,
    startedAt,
    sent: null,
    status: null,
    responseHeaders: {},
    text: '',
    reasoning: '',
    refusal: '',
    toolCalls: [],
    media: [],
    usage: null,
    timings: NO_TIMINGS,
    finishReason: null,
    error: null,
    notices: [],
    providerEvents: 0,
  };
}

/** Folds one event into a run and returns the new run; the given one is not changed. */
export function applyRunEvent(run: Run, event: RunEvent): Run {
  switch (event.type) {
    case 'run-start':
      return { ...run, startedAt: event.at, sent: event.request };
    case 'response-start':
      return { ...run, status: event.status, responseHeaders: event.headers };
    case 'timings':
      return { ...run, timings: event.timings };
    case 'text-delta':
      return { ...run, text: run.text + event.text };
    case 'reasoning-delta':
      return { ...run, reasoning: run.reasoning + event.text };
    case 'refusal-delta':
      return { ...run, refusal: run.refusal + event.text };
    case 'tool-call-delta':
      return { ...run, toolCalls: withToolCallDelta(run.toolCalls, event) };
    case 'media':
      return { ...run, media: [...run.media, mediaOf(event)] };
    case 'usage':
      return { ...run, usage: event.usage };
    case 'provider-event':
      return { ...run, providerEvents: run.providerEvents + 1 };
    case 'notice':
      return { ...run, notices: [...run.notices, event.notice] };
    case 'run-end':
      return {
        ...run,
        state: event.ending,
        finishReason: event.finishReason,
        usage: event.usage ?? run.usage,
        timings: event.timings,
        responseHeaders: event.responseHeaders,
        error: event.error,
      };
    default:
      return assertNever(event);
  }
}

function mediaOf(event: Extract<RunEvent, { type: 'media' }>): Run['media'][number] {
  return { kind: event.kind, mimeType: event.mimeType, base64: event.base64, url: event.url };
}

function withToolCallDelta(calls: ToolCall[], delta: ToolCallDelta): ToolCall[] {
  const next = [...calls];
  // A model may announce index 3 before index 2; the gap is filled when the others arrive.
  while (next.length <= delta.index) next.push({ id: null, name: null, arguments: '' });
  const call = next[delta.index] ?? { id: null, name: null, arguments: '' };
  next[delta.index] = {
    id: delta.id ?? call.id,
    name: delta.name ?? call.name,
    arguments: call.arguments + delta.arguments,
  };
  return next;
}
