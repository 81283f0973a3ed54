/** How long the host stays without being used, ms. */
export interface LifetimeLimits {
  /** Without a request, a socket message or a run. */
  idle: number;
  /** After the last socket closed, with nothing running. */
  afterLastSocket: number;
}

/** security.md §4.2, item 12. */
export const LIFETIME_LIMITS: LifetimeLimits = { idle: 600_000, afterLastSocket: 60_000 };

/** Told what happens on the host; calls `onEnd` once, with a sentence for the terminal. */
export interface Lifetime {
  /** Somebody used the host. */
  touch(): void;
  socketOpened(): void;
  socketClosed(): void;
  /** No `onEnd` any more. */
  stop(): void;
}

/** While `isRunning()` says so the host stays, whoever watches. */
export function createLifetime(options: {
  limits: LifetimeLimits;
  isRunning(): boolean;
  onEnd(reason: string): void;
}): Lifetime {
  const { limits } = options;
  let sockets = 0;
  let idleTimer: NodeJS.Timeout | undefined;
  let lastSocketTimer: NodeJS.Timeout | undefined;

  function stop() {
    clearTimeout(idleTimer);
    clearTimeout(lastSocketTimer);
  }

  function waitIdle() {
    clearTimeout(idleTimer);
    idleTimer = setTimeout(() => {
      if (options.isRunning()) return waitIdle();
      stop();
      options.onEnd(`Not used for ${describe(limits.idle)}: stopping.`);
    }, limits.idle);
  }

  function waitAfterLastSocket() {
    clearTimeout(lastSocketTimer);
    lastSocketTimer = setTimeout(() => {
      if (sockets > 0) return;
      if (options.isRunning()) return waitAfterLastSocket();
      stop();
      options.onEnd(`The page was closed ${describe(limits.afterLastSocket)} ago: stopping.`);
    }, limits.afterLastSocket);
  }

  waitIdle();
  return {
    touch: waitIdle,
    socketOpened() {
      sockets += 1;
      clearTimeout(lastSocketTimer);
      waitIdle();
    },
    socketClosed() {
      sockets -= 1;
      if (sockets === 0) waitAfterLastSocket();
    },
    stop,
  };
}

function describe(duration: number): string {
  const minutes = duration / 60_000;
  if (minutes > 1) return `${minutes} minutes`;
  return `${duration / 1_000} seconds`;
}
