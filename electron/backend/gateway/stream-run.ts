import type { RunEvent } from '@shared/domain/run-event';
import { firstByteLimit } from '@shared/domain/retry/client-limit';
import type { RunRequest } from '@shared/domain/run-request';
import { createAnswerDecoder } from '@shared/protocol/answer-decoder';
import type { AnswerOutcome, SseMessage, WireRequest } from '@shared/protocol/dialect';
import type { Clock } from '../ports';
import { burstNotice } from './burst-notice';
import type { GatewayClient } from './gateway-client';
import { readAnswer } from './read-answer';
import { redirectError } from './redirect-error';
import { shownHeaders } from './response-headers';
import { failed, interrupted, type RunContext } from './run-context';
import { startDeadline } from './run-deadline';
import type { RunLimits } from './run-limits';
import { RunMarks } from './run-marks';
import { sendOnce } from './send-once';

/** One request to be sent, and what it needs of the world. */
export interface StreamRunOptions {
  client: GatewayClient;
  request: RunRequest;
  wire: WireRequest;
  clock: Clock;
  /** When the run was queued, on the monotonic clock. */
  queuedAt: number;
  limits: RunLimits;
  /** The user's stop. */
  stop: AbortSignal;
  /** Given the raw frames as they arrive, with their offset in ms. */
  onFrames(frames: readonly SseMessage[], offset: number): void;
}

/**
 * Sends one request and yields what happens, the events of one network chunk at a time; `run-end` is the last.
 * While the consumer does not ask for more, the socket is not read, and that time does not count as silence.
 * Never throws; returning early closes the socket.
 */
export async function* streamRun(options: StreamRunOptions): AsyncGenerator<RunEvent[], void> {
  const offsets: number[] = [];
  const context: RunContext = {
    client: options.client,
    redactor: options.client.createRedactor(),
    deadline: startDeadline({
      clock: options.clock,
      stop: options.stop,
      limits: { ...options.limits, headers: headerLimit(options) },
    }),
    marks: new RunMarks(),
    offset: () => options.clock.elapsed() - options.queuedAt,
    onFrames(frames, offset) {
      for (let left = frames.length; left > 0; left -= 1) offsets.push(offset);
      options.onFrames(frames, offset);
    },
    answerBytes: options.limits.answerBytes,
    received: null,
    usage: null,
    responseHeaders: {},
  };
  let outcome: AnswerOutcome | null = null;
  try {
    outcome = yield* exchange(options, context);
  } finally {
    if (outcome === null) context.deadline.abandon();
    context.deadline.clear();
  }
  context.marks.stamp('ended', context.offset());
  yield [
    ...burstNotice(context, offsets),
    {
      type: 'run-end',
      ending: outcome.ending,
      finishReason: outcome.finishReason,
      usage: context.usage,
      timings: context.marks.current,
      responseHeaders: context.responseHeaders,
      error: context.redactor.value(outcome.error),
    },
  ];
}

async function* exchange(
  { wire, request, clock }: StreamRunOptions,
  context: RunContext,
): AsyncGenerator<RunEvent[], AnswerOutcome> {
  const { client, deadline, marks, redactor } = context;
  // Nobody reads yet: what follows the headers may wait for the consumer.
  deadline.hold();
  marks.stamp('sent', context.offset());
  const answered = sendOnce(client, wire, {
    signal: deadline.signal,
    clock,
    onConnected: () => marks.stamp('connected', context.offset()),
  }).then((response) => {
    marks.stamp('headers', context.offset());
    deadline.headersArrived();
    return response;
  });
  // A consumer that has left does not come to await it.
  answered.catch(() => undefined);
  yield marks.takeEvent();

  let response: Response;
  try {
    response = await answered;
  } catch (error) {
    return interrupted(context, error);
  }
  context.received = 0;
  context.responseHeaders = shownHeaders(response.headers, redactor);
  const { status } = response;
  yield [
    { type: 'response-start', status, headers: context.responseHeaders },
    ...marks.takeEvent(),
  ];
  deadline.resume();

  if (status >= 300 && status < 400) {
    await response.body?.cancel().catch(() => undefined);
    return failed(redirectError(response, client.url(wire)));
  }
  const decoder = createAnswerDecoder({
    format: request.format,
    status,
    headers: Object.fromEntries(response.headers),
    stream: isStreamed(wire),
  });
  return withSentSize(yield* readAnswer(context, response, decoder), wire);
}

/** N35: an answer that the request is too large does not say how large it was. */
function withSentSize(outcome: AnswerOutcome, wire: WireRequest): AnswerOutcome {
  const { error } = outcome;
  if (error?.code !== 'request-too-large') return outcome;
  const size = Buffer.byteLength(wire.bodyText).toLocaleString('en-US');
  return { ...outcome, error: { ...error, message: `${error.message}: ${size} bytes were sent.` } };
}

/** Headers of a whole answer come when it is finished, and retries of the gateway take their time: only the total limit applies then. */
function headerLimit({ wire, request, limits }: StreamRunOptions): number {
  const { maxAttempts } = request.policy;
  return firstByteLimit({ streamed: isStreamed(wire), maxAttempts, limits });
}

function isStreamed(wire: WireRequest): boolean {
  const input = wire.body['input'];
  const inner = typeof input === 'object' && input !== null && 'stream' in input && input.stream;
  return wire.body['stream'] === true || inner === true;
}
