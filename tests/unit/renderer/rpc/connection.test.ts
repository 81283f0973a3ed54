import { createConnection } from '@renderer/rpc/connection';
import { PipeRefused, type Pipe, type PipeEnd } from '@renderer/rpc/pipe';
import { toAppError } from '@renderer/rpc/to-app-error';
import { describe, expect, test, vi } from 'vitest';

/** A pipe whose calls return its name, and that ends when told to. */
function testPipe(name: string) {
  const closed = Promise.withResolvers<PipeEnd>();
  const calls = Promise.withResolvers<never>();
  void closed.promise.then(() => calls.reject(new Error('socket closed')));
  calls.promise.catch(() => {});
  const pipe: Pipe = {
    closed: closed.promise,
    link: { call: (path) => (path[0] === 'wait' ? calls.promise : Promise.resolve(name)) },
  };
  return { pipe, end: closed.resolve };
}

const call = (
  connection: ReturnType<typeof createConnection>,
  path = 'name',
  signal?: AbortSignal,
) => connection.link.call([path], undefined, { context: {}, ...(signal && { signal }) });

const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no failure',
    (error: unknown) => toAppError(error).code,
  );

describe('a connection', () => {
  test('lets early calls wait until it is open', async () => {
    const opened = Promise.withResolvers<Pipe>();
    const connection = createConnection(() => opened.promise);
    const early = call(connection);
    expect(connection.getState()).toBe('connecting');
    opened.resolve(testPipe('first').pipe);
    await expect(early).resolves.toBe('first');
    expect(connection.getState()).toBe('open');
  });

  test('lost, fails the calls under way and opens again by itself', async () => {
    const first = testPipe('first');
    const second = testPipe('second');
    const pipes = [first.pipe, second.pipe];
    const waits: number[] = [];
    const states: string[] = [];
    const connection = createConnection(
      () => (pipes.length > 0 ? Promise.resolve(pipes.shift() as Pipe) : new Promise(() => {})),
      (duration) => Promise.resolve(void waits.push(duration)),
    );
    connection.subscribe(() => states.push(connection.getState()));
    await call(connection);
    const underWay = failure(call(connection, 'wait'));
    first.end('lost');
    expect(await underWay).toBe('connection-lost');
    await expect(call(connection)).resolves.toBe('second');
    expect(states).toEqual(['open', 'lost', 'open']);
    expect(waits).toEqual([250]);
  });

  test('waits longer from try to try, up to 4 s', async () => {
    const waits: number[] = [];
    const never = new Promise<void>(() => {});
    createConnection(
      () => Promise.reject(new Error('nobody there')),
      (duration) => (waits.push(duration) < 7 ? Promise.resolve() : never),
    );
    await vi.waitFor(() => expect(waits).toEqual([250, 500, 1_000, 2_000, 4_000, 4_000, 4_000]));
  });

  test.each(['ended', 'taken-over'] as const)('%s, fails every call at once', async (end) => {
    const open = vi.fn(() => Promise.reject(new PipeRefused(end)));
    const connection = createConnection(open);
    expect(await failure(call(connection))).toBe(`connection-${end}`);
    expect(await failure(call(connection))).toBe(`connection-${end}`);
    expect(connection.getState()).toBe(end);
    expect(open).toHaveBeenCalledTimes(1);
  });

  test('lets a waiting call be cancelled', async () => {
    const connection = createConnection(() => new Promise(() => {}));
    const controller = new AbortController();
    const waiting = failure(call(connection, 'name', controller.signal));
    controller.abort();
    expect(await waiting).toBe('cancelled');
  });
});
