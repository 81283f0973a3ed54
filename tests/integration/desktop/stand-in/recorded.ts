/** A function that keeps the arguments of each of its calls. */
export interface Recorded<Arguments extends unknown[], Result> {
  (...args: Arguments): Result;
  calls: Arguments[];
}

/** Records calls and answers them with `answer`. */
export function recorded<Arguments extends unknown[] = unknown[], Result = void>(
  answer?: (...args: Arguments) => Result,
): Recorded<Arguments, Result> {
  const calls: Arguments[] = [];
  const record = (...args: Arguments) => {
    calls.push(args);
    return answer?.(...args) as Result;
  };
  return Object.assign(record, { calls });
}
