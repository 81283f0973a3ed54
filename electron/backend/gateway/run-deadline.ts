import { appError, type AppError } from '@shared/domain/app-error';
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

/** Starts the clock. `headerLimit` in ms applies until `headersArrived`. */
export function startDeadline(
  stop: AbortSignal,
  limits: RunLimits,
  headerLimit: number,
): RunDeadline {
  const controller = new AbortController();
  let reason: StopReason | null = null;
  const end = (why: StopReason): void => {
    reason ??= why;
    controller.abort();
  };
  const expire = (code: string, message: string) => (): void =>
    end({ by: 'limit', error: timeoutError(code, message) });

  const total = setTimeout(
    expire('timeout-total', `The run took longer than ${seconds(limits.total)}.`),
    limits.total,
  );
  let silence = setTimeout(
    expire('timeout-headers', `No answer within ${seconds(headerLimit)}.`),
    headerLimit,
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
      clearTimeout(silence);
      silence = setTimeout(() => {
        if (!isHeld) expireSilence();
      }, limits.idle);
    },
    resume() {
      isHeld = false;
      silence.refresh();
    },
    hold() {
      isHeld = true;
    },
    abandon: onStop,
    clear() {
      clearTimeout(total);
      clearTimeout(silence);
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
