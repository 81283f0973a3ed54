import { createLabsStore, type LabReader } from '@renderer/features/lab/state/labs-store';
import { appError, AppFailure } from '@shared/domain/app-error';
import { waitingShot, type Lab, type LabEvent } from '@shared/domain/lab/lab';
import { exampleLab } from '@tests/support/example-lab';
import { describe, expect, test, vi } from 'vitest';

const shot = { ...waitingShot({ index: 0, label: '', row: 0, column: 0, repeat: 0 }) };
const running = exampleLab({ state: 'running', endedAt: null, shots: [shot] });

function storeOf(reader: LabReader) {
  const onChange = vi.fn<() => void>();
  const labs = createLabsStore({
    reader,
    beforePaint: (work) => work(),
    toAppError: (failure) => (failure as AppFailure).error,
    untilConnected: () => Promise.resolve(),
    onChange,
  });
  const view = (id: string) => labs.views.getState()[id];
  return { labs, view, onChange };
}

/** Gives events by hand. */
function feed() {
  const given: LabEvent[][] = [];
  let wake = (): void => {};
  let over = false;
  async function* events(): AsyncGenerator<LabEvent[]> {
    for (;;) {
      const next = given.shift();
      if (next !== undefined) yield next;
      else if (over) return;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  }
  return {
    events,
    push(...batch: LabEvent[]) {
      given.push(batch);
      wake();
    },
    end() {
      over = true;
      wake();
    },
  };
}

describe('the experiments of a page', () => {
  test('one that has ended is read once and not watched', async () => {
    const watch = vi.fn<LabReader['watch']>();
    const ended = exampleLab({});
    const { labs, view } = storeOf({ get: () => Promise.resolve(ended), watch });
    labs.follow(ended.id);
    expect(view(ended.id)?.state).toBe('reading');
    await vi.waitFor(() => expect(view(ended.id)?.lab).toEqual(ended));
    expect(watch).not.toHaveBeenCalled();
  });

  test('one that has ended shows its new name without being read again', async () => {
    const get = vi.fn<LabReader['get']>(() => Promise.resolve(exampleLab({})));
    const { labs, view } = storeOf({ get, watch: vi.fn<LabReader['watch']>() });
    const { id } = exampleLab({});
    labs.rename(id, 'Not read yet');
    labs.follow(id);
    await vi.waitFor(() => expect(view(id)?.state).toBe('known'));
    labs.rename(id, 'TTL against backoff');
    expect(view(id)?.lab?.definition.name).toBe('TTL against backoff');
    expect(get).toHaveBeenCalledOnce();
  });

  test('one under way is folded shot by shot until it ends, and then lists are out of date', async () => {
    const live = feed();
    const { labs, view, onChange } = storeOf({
      get: () => Promise.resolve(running),
      watch: () => Promise.resolve(live.events()),
    });
    labs.follow(running.id);
    live.push({ type: 'lab', lab: running }, { type: 'shot', shot: { ...shot, state: 'running' } });
    await vi.waitFor(() => expect(view(running.id)?.lab?.shots[0]?.state).toBe('running'));
    live.push({ type: 'lab-end', state: 'stopped', endedAt: 5, message: 'Enough.' });
    live.end();
    await vi.waitFor(() => expect(onChange).toHaveBeenCalled());
    expect(view(running.id)?.lab).toMatchObject({ state: 'stopped', message: 'Enough.' });
  });

  test('several that are under way are all watched, though none has been read yet', async () => {
    const watch = vi.fn<LabReader['watch']>(() => Promise.resolve(feed().events()));
    const { labs, view } = storeOf({
      get: ({ labId }) => Promise.resolve({ ...running, id: labId }),
      watch,
    });
    for (const id of ['one', 'two', 'three']) labs.follow(id);
    await vi.waitFor(() => expect(watch).toHaveBeenCalledTimes(3));
    expect(['one', 'two', 'three'].map((id) => view(id)?.lab?.state)).toEqual(
      Array.from({ length: 3 }, () => 'running'),
    );
  });

  test('stays watched while another one is looked at; one that has ended is forgotten', async () => {
    const live = feed();
    const done = exampleLab({ id: 'done' });
    const all = new Map<string, Lab>([
      [running.id, running],
      ['done', done],
    ]);
    const { labs, view } = storeOf({
      get: ({ labId }) => Promise.resolve(all.get(labId) ?? null),
      watch: () => Promise.resolve(live.events()),
    });
    labs.follow(running.id);
    await vi.waitFor(() => expect(view(running.id)?.state).toBe('known'));
    labs.follow('done');
    await vi.waitFor(() => expect(view('done')?.state).toBe('known'));
    live.push({ type: 'shot', shot: { ...shot, state: 'completed' } });
    await vi.waitFor(() => expect(view(running.id)?.lab?.shots[0]?.state).toBe('completed'));
    labs.follow('done');
    expect(view('done')?.state, 'shown at once, read again').toBe('known');
    labs.follow(running.id);
    expect(view('done')).toBeUndefined();
    live.end();
  });

  test('an unknown one says so; a lost connection is tried again; another failure is shown', async () => {
    const failure = (retryable: boolean) =>
      new AppFailure(appError({ kind: 'network', code: 'x', message: 'Lost.', retryable }));
    const answers = [
      () => Promise.reject(failure(true)),
      () => Promise.resolve(null),
      () => Promise.reject(failure(false)),
    ];
    const { labs, view } = storeOf({
      get: () => answers.shift()?.() ?? Promise.resolve(null),
      watch: () => Promise.reject(failure(false)),
    });
    labs.follow('gone');
    await vi.waitFor(() =>
      expect(view('gone')).toEqual({ lab: null, state: 'unknown', problem: null }),
    );
    labs.follow('broken');
    await vi.waitFor(() => expect(view('broken')?.problem?.message).toBe('Lost.'));
  });
});
