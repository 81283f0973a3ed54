import { appError, type AppError } from '@shared/domain/app-error';
import type { Clock } from '../ports';
import type { RunLimits } from './run-limits';

/** Why a run ends before its answer does. */
export type StopReason = { by: 'user' } | { by: 'limit'; error: AppError };

/** Watches the clock of one run, and joins the user's stop and the time limits into one signal. */
export interface RunDeadline {
  readonly signal: AbortSignal;
  /** Set once `signal` is aborted. */
  readonly reason: StopReason | null;
  /** The headers are there: from now on silence is measured. */
  headersArrived(): void;
  /** We read on: the silence begins anew. */
  resume(): void;
  /** We do not read now: the silence is ours and does not count. */
  hold(): void;
  /** Nobody waits for the run any more: its socket is closed. */
  abandon(): void;
  /** The run is over: no timer stays. */
  clear(): void;
}

/** What a deadline watches. */
export interface DeadlineOptions {
  clock: Clock;
  /** The user's stop. */
  stop: AbortSignal;
  /** `headers` applies until `headersArrived`. */
  limits: RunLimits;
}

/** Starts the clock. */
export function startDeadline({ clock, stop, limits }: DeadlineOptions): RunDeadline {
  const controller = new AbortController();
  let reason: StopReason | null = null;
  const end = (why: StopReason): void => {
    reason ??= why;
    controller.abort();
  };
  const expire = (code: string, message: string) => (): void =>
    end({ by: 'limit', error: timeoutError(code, message) });

  const total = clock.after(
    limits.total,
    expire('timeout-total', `The run took longer than ${seconds(limits.total)}.`),
  );
  let silence = clock.after(
    limits.headers,
    expire('timeout-headers', `No answer within ${seconds(limits.headers)}.`),
  );
  const onStop = (): void => end({ by: 'user' });
  if (stop.aborted) onStop();
  else stop.addEventListener('abort', onStop, { once: true });

  let isHeld = false;
  const expireSilence = expire('timeout-idle', `No data for ${seconds(limits.idle)}.`);
  return {
    signal: controller.signal,
    get reason() {
      return reason;
    },
    headersArrived() {
      silence.cancel();
      silence = clock.after(limits.idle, () => {
        if (!isHeld) expireSilence();
      });
    },
    resume() {
      isHeld = false;
      silence.restart();
    },
    hold() {
      isHeld = true;
    },
    abandon: onStop,
    clear() {
      total.cancel();
      silence.cancel();
      stop.removeEventListener('abort', onStop);
    },
  };
}

function timeoutError(code: string, message: string): AppError {
  return appError({
    kind: 'timeout',
    code,
    message,
    hint: 'Retry, or allow more time in Settings.',
    retryable: true,
  });
}

function seconds(ms: number): string {
  return ms < 1_000 ? `${ms} ms` : `${Math.round(ms / 1_000)} s`;
}
