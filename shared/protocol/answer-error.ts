import { appError, type AppError } from '../domain/app-error';
import { MAX_RAW_CHARACTERS } from './api-error';

/** The stream closed before the format's end mark and without a finish reason (security.md §7.2 N03, N53). */
export function cutOffError(): AppError {
  return appError({
    kind: 'protocol',
    code: 'cut-off-no-end-mark',
    message: 'Ended early: the stream closed before the answer was complete',
    hint: 'The text so far is kept. Run it again to get a whole answer.',
    retryable: true,
  });
}

/** The connection broke while the body was being read (N04). */
export function connectionLostError(characters: number): AppError {
  return appError({
    kind: 'network',
    code: 'connection-lost',
    message: `Connection lost after ${characters.toLocaleString('en-US')} characters`,
    hint: 'The text so far is kept. Run it again to get a whole answer.',
    retryable: true,
  });
}

/** 200 with nothing in it (N26). */
export function emptyAnswerError(): AppError {
  return appError({
    kind: 'protocol',
    code: 'empty-answer',
    message: 'Empty answer',
    hint: 'The gateway answered without any content. Run it again.',
    retryable: true,
  });
}

/** One event that is not JSON (N17). `position` counts from 1. */
export function unreadableEventError(position: number, data: string): AppError {
  return appError({
    kind: 'protocol',
    code: 'unreadable-event',
    message: `Unreadable event #${position}`,
    hint: 'The text before it is kept. The event itself is among the raw frames.',
    providerMessage: data.slice(0, 200),
    retryable: true,
  });
}

/** A single event or body beyond what is read into memory (N51). `limit` in characters or bytes. */
export function tooLargeError(what: 'Event' | 'Answer', limit: number): AppError {
  return appError({
    kind: 'protocol',
    code: what === 'Event' ? 'event-too-large' : 'answer-too-large',
    message: `${what} too large`,
    hint: `Reading stopped at ${Math.round(limit / 1024 / 1024)} MiB.`,
  });
}

/** A body that is neither JSON nor a stream nor media (N25, N63). */
export function notAnAnswerError(body: string): AppError {
  const html = /^\s*</.test(body);
  return appError({
    kind: 'protocol',
    code: html ? 'html-answer' : 'text-answer',
    message: html ? 'Not an API answer (HTML)' : 'Not an API answer (plain text)',
    hint: 'A proxy, a sign-in page of the network or a wrong address may have answered instead.',
    providerMessage: body.slice(0, 200),
    rawBody: body.slice(0, MAX_RAW_CHARACTERS),
  });
}

/** A body that starts like JSON and is not. */
export function unreadableBodyError(body: string): AppError {
  return appError({
    kind: 'protocol',
    code: 'unreadable-body',
    message: 'The answer is not valid JSON',
    hint: 'It may have been cut on its way. Run it again.',
    providerMessage: body.slice(0, 200),
    rawBody: body.slice(0, MAX_RAW_CHARACTERS),
    retryable: true,
  });
}
