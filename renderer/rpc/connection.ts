import type { ClientContext, ClientLink } from '@orpc/client';
import { appError, AppFailure } from '@shared/domain/app-error';
import { PipeRefused, type OpenPipe, type Pipe, type PipeEnd } from './pipe';

/**
 * What the page can say about its backend: `lost` is being mended by itself, `taken-over` waits for
 * the user (another tab is in use), `ended` needs the app to be started or opened again.
 */
export type ConnectionState = 'connecting' | 'open' | PipeEnd;

/** The page's connection to the backend: one link for all calls, whatever pipe is under it. */
export interface Connection {
  link: ClientLink<ClientContext>;
  getState(): ConnectionState;
  /** Calls `listener` after every change of state until the returned function is called. */
  subscribe(listener: () => void): () => void;
}

const FIRST_WAIT = 250;
const LONGEST_WAIT = 4_000;

/**
 * Opens a pipe, and another whenever it is lost, waiting 250 ms to 4 s between tries.
 * Calls made meanwhile wait; calls that a lost pipe had under way fail with `connection-lost`.
 */
export function createConnection(openPipe: OpenPipe, wait = waitMilliseconds): Connection {
  const listeners = new Set<() => void>();
  let state: ConnectionState = 'connecting';
  let pipe = Promise.withResolvers<Pipe>();
  /** Breaks off each call under way. */
  const underWay = new Set<(failure: AppFailure) => void>();

  function enter(next: ConnectionState) {
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  }

  async function untilPipeEnds(): Promise<PipeEnd> {
    try {
      const opened = await openPipe();
      pipe.resolve(opened);
      enter('open');
      const end = await opened.closed;
      pipe = Promise.withResolvers();
      for (const breakOff of underWay) breakOff(connectionFailure(end));
      return end;
    } catch (error) {
      return error instanceof PipeRefused ? error.end : 'lost';
    }
  }

  async function keepOpen() {
    for (let pause = FIRST_WAIT; ; pause = Math.min(pause * 2, LONGEST_WAIT)) {
      const end = await untilPipeEnds();
      const wasOpen = state === 'open';
      enter(end);
      if (end !== 'lost') {
        // Whoever waits is told now; nobody may be waiting.
        pipe.promise.catch(() => {});
        pipe.reject(connectionFailure(end));
        return;
      }
      if (wasOpen) pause = FIRST_WAIT;
      await wait(pause);
    }
  }

  void keepOpen();
  return {
    link: {
      async call(path, input, options) {
        const opened = await untilAborted(pipe.promise, options.signal);
        return new Promise((resolve, reject) => {
          underWay.add(reject);
          opened.link
            .call(path, input, options)
            .then(resolve, reject)
            .finally(() => underWay.delete(reject));
        });
      },
    },
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function connectionFailure(end: PipeEnd): AppFailure {
  const messages: Record<PipeEnd, string> = {
    lost: 'The connection to the app was lost.',
    'taken-over': 'The app is in use in another tab.',
    ended: 'The app has ended.',
  };
  return new AppFailure(
    appError({
      kind: 'network',
      code: `connection-${end}`,
      message: messages[end],
      hint: end === 'ended' ? 'Start it again.' : null,
      retryable: end === 'lost',
    }),
  );
}

function waitMilliseconds(duration: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, duration));
}

function untilAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason as Error);
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
