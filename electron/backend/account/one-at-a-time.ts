/**
 * One call after the other: a keychain that waits for the user's password must not be asked for more. While a call waits
 * it holds a thread, and the runtime does not end before its threads do; a program that is told to end then ends at once,
 * since all that it had to write is written by its `exit` event.
 */
export function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const guarded = async () => {
      process.once('exit', endAtOnce);
      try {
        return await work();
      } finally {
        process.off('exit', endAtOnce);
      }
    };
    const next = last.then(guarded, guarded);
    last = next;
    return next;
  };
}

function endAtOnce(): void {
  process.kill(process.pid, 'SIGKILL');
}
