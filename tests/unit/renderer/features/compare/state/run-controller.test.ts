import {
  createAttachmentsStore,
  createWaitingImages,
} from '@renderer/features/compare/state/attachments';
import { addOtherFormats } from '@renderer/features/compare/state/four-formats';
import { createRunController } from '@renderer/features/compare/state/run-controller';
import { createRunsStore } from '@renderer/features/compare/state/runs-store';
import {
  clearAll,
  duplicateColumn,
  removeColumn,
} from '@renderer/features/compare/state/screen-actions';
import { createSessionBudget } from '@renderer/features/compare/state/session-budget';
import { createWorkspaceStore } from '@renderer/features/compare/state/workspace-store';
import { changeColumn, lastRunOf } from '@renderer/features/compare/state/edit-workspace';
import { toAppError } from '@renderer/rpc/to-app-error';
import type { BackendClient } from '@shared/contract/contract';
import type { FeedMessage } from '@shared/contract/runs';
import { appError, AppFailure, type AppError } from '@shared/domain/app-error';
import { newRun } from '@shared/domain/apply-run-event';
import { NO_TIMINGS, type RunEvent } from '@shared/domain/run-event';
import type { Spending } from '@shared/domain/spending';
import type { RunRequest } from '@shared/domain/run-request';
import { beforeEach, describe, expect, it, vi } from 'vitest';

const end = (ending: 'completed' | 'stopped' = 'completed'): RunEvent => ({
  type: 'run-end',
  ending,
  finishReason: null,
  usage: null,
  timings: NO_TIMINGS,
  responseHeaders: {},
  error: null,
});

const SPENT: Spending = {
  total: 0.52,
  reported: 0,
  saved: 0,
  unpricedRuns: 0,
  allowance: 0.5,
  state: 'spent',
};

/** A page on a backend that answers as the test says. */
function somePage() {
  const started: { runId: string; request: RunRequest }[] = [];
  const stopped: string[] = [];
  const failures: AppError[] = [];
  const spending = {
    known: undefined as Spending | undefined,
    now: SPENT,
    allowed: [] as number[],
  };
  let refusal: Error | null = null;
  let hold: Promise<void> = Promise.resolve();
  const calls = {
    async start({ request, runId }: { request: RunRequest; runId: string }) {
      await hold;
      if (refusal !== null) throw refusal;
      started.push({ runId, request });
      return { runId };
    },
    async stop({ runId }: { runId: string }) {
      stopped.push(runId);
    },
    get: vi.fn(async () => [] as { run: ReturnType<typeof newRun>; sequence: number }[]),
    acknowledge: vi.fn(async () => {}),
    feed: vi.fn(),
  };
  const runs = createRunsStore((flush) => flush());
  const workspace = createWorkspaceStore(
    { load: async () => null, save: async () => {} },
    () => {},
  );
  const attachments = createAttachmentsStore();
  const budget = createSessionBudget({
    known: () => spending.known,
    budget: () => 0.5,
    read: async () => spending.now,
    allowMore: async (usd) => {
      spending.allowed.push(usd);
      refusal = null;
      return (spending.now = { ...spending.now, state: 'within' });
    },
    onFailure: () => {},
  });
  const controller = createRunController({
    client: { runs: calls } as unknown as Pick<BackendClient, 'runs'>,
    runs,
    workspace,
    attachments,
    waitingImages: createWaitingImages(),
    budget,
    takesImages: () => true,
    toAppError,
    onFailure: (error) => failures.push(error),
    now: () => 0,
  });
  const columns = () => workspace.state.getState().columns;
  return {
    calls,
    controller,
    runs,
    workspace,
    attachments,
    budget,
    spending,
    started,
    stopped,
    failures,
    columns,
    type: (draft: string) => workspace.edit((current) => ({ ...current, draft })),
    refuse: (error: Error) => (refusal = error),
    holdStarts: () => {
      const gate = Promise.withResolvers<void>();
      hold = gate.promise;
      return gate.resolve;
    },
    answer(column: number, text: string, ending?: 'completed' | 'stopped') {
      const runId = lastRunOf(columns()[column]?.turns ?? []) ?? '';
      const events: RunEvent[] = [{ type: 'text-delta', text }, end(ending)];
      runs.receive([{ runId, sequence: 2, events }]);
    },
    stateOf: (column: number) =>
      runs.get(columns()[column]?.turns.at(-1)?.runId ?? '')?.state ?? 'idle',
    settled: () =>
      vi.waitFor(() => {
        expect(started.length).toBeGreaterThan(0);
        expect(runs.seen()).toHaveLength(started.length);
      }),
  };
}

let page: ReturnType<typeof somePage>;
beforeEach(() => {
  page = somePage();
});

const idOf = (column: number) => page.columns()[column]?.id ?? '';
const textOf = (request: RunRequest | undefined) =>
  request?.messages.map(({ role, content }) => [
    role,
    content.map((part) => (part.type === 'text' ? part.text : '')).join(''),
  ]);

describe('a prompt that waits unsent', () => {
  const image = { type: 'image', mimeType: 'image/png', base64: 'AAAA' } as const;

  it('is sent with all others, in its place and with the images of the turn that it repeats', async () => {
    page.attachments.setState([{ id: 'i', name: 'i', part: image, media: {} as never }], true);
    page.type('What is this?');
    page.controller.runColumn(idOf(0));
    await page.settled();
    page.answer(0, 'A picture.');
    page.type('');
    page.attachments.setState([], true);
    const found = addOtherFormats(page.workspace, idOf(0));
    if (!found.done || found.repeated === null) throw new Error('There is room');
    for (const turn of found.waiting)
      page.controller.keepImages(turn.id, page.controller.imagesOf(found.repeated));
    page.controller.runAll();
    await vi.waitFor(() => expect(page.started).toHaveLength(4));
    expect(page.started.map(({ request }) => request.format)).toEqual([
      'chat-completions',
      'run',
      'responses',
      'messages',
    ]);
    for (const { request } of page.started)
      expect(request.messages).toEqual([
        { role: 'user', content: [image, { type: 'text', text: 'What is this?' }] },
      ]);
    expect(page.columns().map(({ turns }) => turns.length)).toEqual([1, 1, 1, 1, 0]);
  });
});

describe('a conversation that waits unsent', () => {
  /** Puts prompts into the first column; the others stay empty. */
  function wait(...prompts: string[]) {
    const turns = prompts.map((prompt) => ({ id: prompt, prompt, runId: null }));
    page.workspace.edit((current) =>
      changeColumn(current, idOf(0), (column) => ({ ...column, turns })),
    );
  }
  const prompts = () =>
    page.columns()[0]?.turns.map(({ prompt, runId }) => [prompt, runId !== null]);

  it('is sent prompt by prompt, each after the answer before it, and then what is typed', async () => {
    wait('One', 'Two');
    page.type('Three');
    page.controller.runAll();
    await vi.waitFor(() => expect(page.started.length).toBeGreaterThan(1));
    page.answer(0, 'First.');
    await vi.waitFor(() => expect(page.started).toHaveLength(3));
    page.answer(0, 'Second.');
    await vi.waitFor(() => expect(page.started).toHaveLength(4));
    const own = page.started.filter(({ request }) => textOf(request)?.[0]?.[1] === 'One');
    expect(own.map(({ request }) => textOf(request))).toEqual([
      [['user', 'One']],
      [
        ['user', 'One'],
        ['assistant', 'First.'],
        ['user', 'Two'],
      ],
      [
        ['user', 'One'],
        ['assistant', 'First.'],
        ['user', 'Two'],
        ['assistant', 'Second.'],
        ['user', 'Three'],
      ],
    ]);
    expect(prompts()).toEqual([
      ['One', true],
      ['Two', true],
      ['Three', true],
    ]);
  });

  it('ends where it is stopped, keeps what waits, and goes on from there', async () => {
    wait('One', 'Two');
    page.controller.runColumn(idOf(0));
    await page.settled();
    page.controller.stop(idOf(0));
    expect(page.stopped).toEqual([page.started[0]?.runId]);
    page.answer(0, 'Fir', 'stopped');
    expect(prompts()).toEqual([
      ['One', true],
      ['Two', false],
    ]);
    page.controller.runColumn(idOf(0));
    await vi.waitFor(() => expect(page.started).toHaveLength(2));
    expect(textOf(page.started[1]?.request)?.at(-1)).toEqual(['user', 'Two']);
  });

  it('waits on while an earlier prompt is sent again', async () => {
    wait('One', 'Two');
    page.controller.runColumn(idOf(0));
    await page.settled();
    page.answer(0, '', 'stopped');
    page.controller.rerun(idOf(0), { index: 0, prompt: 'First' });
    await vi.waitFor(() => expect(page.started).toHaveLength(2));
    expect(prompts()).toEqual([
      ['First', true],
      ['Two', false],
    ]);
  });
});

describe('run all', () => {
  it('sends the shared prompt to every column, empties it and remembers it', async () => {
    page.type('Why is the sky blue?');
    page.controller.runAll();
    expect(page.stateOf(0)).toBe('running');
    await page.settled();
    expect(page.started.map(({ request }) => request.format)).toEqual([
      'chat-completions',
      'messages',
    ]);
    const { draft, promptHistory, title } = page.workspace.state.getState();
    expect([draft, promptHistory, title]).toEqual([
      '',
      ['Why is the sky blue?'],
      'Why is the sky blue?',
    ]);
  });

  it('sends the attached images with the shared prompt alone, once, and again when it is repeated', async () => {
    const part = { type: 'image', mimeType: 'image/png', base64: 'AAAA' } as const;
    const media = { ok: false, reason: 'not needed here' } as const;
    page.attachments.setState([{ id: 'a', name: 'cat.png', part, media }], true);
    page.workspace.edit((current) =>
      changeColumn(current, idOf(1), (column) => ({
        ...column,
        promptSynced: false,
        draft: 'Mine',
      })),
    );
    page.type('What is this?');
    page.controller.runAll();
    await page.settled();
    page.answer(0, 'A cat.');
    page.controller.rerun(idOf(0), { index: 0 });
    await vi.waitFor(() => expect(page.started).toHaveLength(3));
    const images = page.started.map(({ request }) => request.messages[0]?.content.length === 2);
    expect(images).toEqual([true, false, true]);
    expect(page.attachments.getState()).toEqual([]);
  });

  it('leaves what was typed where it was typed while nobody can take it', async () => {
    const part = { type: 'image', mimeType: 'image/png', base64: 'AAAA' } as const;
    const media = { ok: false, reason: 'not needed here' } as const;
    const own = (draft: string) =>
      page.workspace.edit((current) =>
        changeColumn(current, idOf(1), (column) => ({ ...column, promptSynced: false, draft })),
      );
    own('Mine');
    page.type('Hi');
    page.controller.runAll();
    await page.settled();
    own('Mine, too');
    page.type('And now?');
    page.attachments.setState([{ id: 'a', name: 'cat.png', part, media }], true);
    page.controller.runAll();
    page.controller.runColumn(idOf(1));
    expect(page.started).toHaveLength(2);
    expect(page.workspace.state.getState().draft).toBe('And now?');
    expect(page.columns()[1]?.draft).toBe('Mine, too');
    expect(page.attachments.getState()).toHaveLength(1);

    page.answer(1, 'Done.');
    page.controller.runAll();
    await vi.waitFor(() => expect(page.started).toHaveLength(3));
    expect(page.workspace.state.getState().draft).toBe('And now?');
    expect(page.columns()[1]?.draft).toBe('');
  });

  it('sends images of a waiting prompt from a copy of its column, too', async () => {
    const part = { type: 'image', mimeType: 'image/png', base64: 'AAAA' } as const;
    page.workspace.edit((current) =>
      changeColumn(current, idOf(0), (column) => ({
        ...column,
        turns: [{ id: 'waits', prompt: 'What is this?', runId: null }],
      })),
    );
    page.controller.keepImages('waits', [part]);
    duplicateColumn(page.workspace, idOf(0));
    removeColumn(page.workspace, idOf(0));
    page.controller.runColumn(idOf(0));
    await page.settled();
    expect(page.started[0]?.request.messages.at(-1)?.content).toContainEqual(part);
  });

  it('sends an unsynced column its own draft, and skips it without one', async () => {
    page.workspace.edit((current) =>
      changeColumn(current, idOf(1), (column) => ({
        ...column,
        promptSynced: false,
        draft: 'Mine',
      })),
    );
    page.type('Shared');
    page.controller.runAll();
    await page.settled();
    expect(page.started.map(({ request }) => textOf(request))).toEqual([
      [['user', 'Shared']],
      [['user', 'Mine']],
    ]);
    expect(page.columns()[1]?.draft).toBe('');
  });

  it('does nothing without a prompt, and leaves running columns alone', async () => {
    page.controller.runAll();
    expect(page.started).toEqual([]);
    page.type('One');
    page.controller.runAll();
    await page.settled();
    page.answer(0, 'first');
    page.type('Two');
    page.controller.runAll();
    await vi.waitFor(() => expect(page.started).toHaveLength(3));
    expect(page.columns().map(({ turns }) => turns.length)).toEqual([2, 1]);
  });
});

describe('a conversation', () => {
  it('gives each column its own history only', async () => {
    page.type('One');
    page.controller.runAll();
    await page.settled();
    page.answer(0, 'from the left');
    page.answer(1, 'from the right');
    page.type('Two');
    page.controller.runAll();
    await vi.waitFor(() => expect(page.started).toHaveLength(4));
    expect(textOf(page.started[3]?.request)).toEqual([
      ['user', 'One'],
      ['assistant', 'from the right'],
      ['user', 'Two'],
    ]);
  });

  it('sends an earlier prompt again in its place and drops what followed', async () => {
    for (const prompt of ['One', 'Two']) {
      page.type(prompt);
      page.controller.runAll();
      await vi.waitFor(() => expect(page.stateOf(0)).toBe('running'));
      await vi.waitFor(() => expect(page.runs.seen()).toHaveLength(2));
      page.answer(0, `answer to ${prompt}`);
      page.answer(1, 'other');
    }
    page.controller.rerun(idOf(0), { index: 0, prompt: 'One, better' });
    await vi.waitFor(() => expect(page.started).toHaveLength(5));
    expect(textOf(page.started[4]?.request)).toEqual([['user', 'One, better']]);
    expect(page.columns().map(({ turns }) => turns.length)).toEqual([1, 2]);
  });
});

describe('failures', () => {
  it('shows a refused start in its column and lets it be retried', async () => {
    page.refuse(new AppFailure(appError({ kind: 'bad-input', code: 'x', message: 'No.' })));
    page.type('Hello');
    page.controller.runAll();
    await vi.waitFor(() => expect(page.stateOf(0)).toBe('failed'));
    const runId = page.columns()[0]?.turns[0]?.runId ?? '';
    expect(page.runs.get(runId)?.error?.message).toBe('No.');
    page.controller.runColumn(idOf(0));
    expect(page.stateOf(0)).toBe('running');
    expect(page.columns()[0]?.turns).toHaveLength(1);
  });
});

describe('a spent budget', () => {
  const asked = () =>
    vi.waitFor(() => {
      const question = page.budget.question.getState();
      if (question === null) throw new Error('nothing was asked');
      return question;
    });

  it('asks before anything is sent; no sends nothing and keeps the prompt', async () => {
    page.spending.known = SPENT;
    page.type('Hello');
    page.controller.runAll();
    await asked();
    page.budget.cancel();
    expect(page.budget.question.getState()).toBeNull();
    expect([page.started, page.spending.allowed]).toEqual([[], []]);
    expect(page.workspace.state.getState().draft).toBe('Hello');
  });

  it('is raised by the budget, and what was wanted is sent', async () => {
    page.spending.known = SPENT;
    page.type('Hello');
    page.controller.runAll();
    const question = await asked();
    expect(question.more).toBe(0.5);
    await page.budget.allow(question);
    await vi.waitFor(() => expect(page.started).toHaveLength(2));
    expect(page.spending.allowed).toEqual([0.5]);
  });

  it('is raised as often as it takes', async () => {
    page.spending.known = SPENT;
    page.spending.now = { ...SPENT, total: 1.7 };
    page.type('Hello');
    page.controller.runAll();
    expect((await asked()).more).toBe(1.5);
  });

  it('does not ask where the budget was raised meanwhile', async () => {
    page.spending.known = SPENT;
    page.spending.now = { ...SPENT, state: 'within' };
    page.type('Hello');
    page.controller.runAll();
    await vi.waitFor(() => expect(page.started).toHaveLength(2));
    expect(page.budget.question.getState()).toBeNull();
  });

  it('asks once for all runs that the backend refused, and sends them in their place', async () => {
    const error = appError({ kind: 'billing', code: 'session-budget', message: 'Spent.' });
    page.refuse(new AppFailure(error));
    page.type('Hello');
    page.controller.runAll();
    await vi.waitFor(async () => expect((await asked()).sends).toHaveLength(2));
    expect([page.stateOf(0), page.stateOf(1)]).toEqual(['failed', 'failed']);
    await page.budget.allow(await asked());
    await vi.waitFor(() => expect(page.started).toHaveLength(2));
    expect(page.columns().map(({ turns }) => turns.length)).toEqual([1, 1]);
  });
});

describe('stop', () => {
  it('stops what runs, and keeps the text', async () => {
    page.type('Hello');
    page.controller.runAll();
    await page.settled();
    const runId = page.columns()[0]?.turns[0]?.runId ?? '';
    page.runs.receive([{ runId, sequence: 1, events: [{ type: 'text-delta', text: 'Half' }] }]);
    page.controller.stopAll();
    expect(page.stopped).toEqual(page.started.map((run) => run.runId));
    page.runs.receive([{ runId, sequence: 2, events: [end('stopped')] }]);
    expect(page.runs.get(runId)).toMatchObject({ state: 'stopped', text: 'Half' });
  });

  it('stops what runs in a column that is closed or cleared, unless another one shows it', async () => {
    page.type('Hi');
    page.controller.runAll();
    await page.settled();
    const [left, right] = page.started.map((run) => run.runId);
    duplicateColumn(page.workspace, idOf(1));
    removeColumn(page.workspace, idOf(1));
    expect(page.stopped).toEqual([]);
    removeColumn(page.workspace, idOf(0));
    expect(page.stopped).toEqual([left]);
    clearAll(page);
    expect(page.stopped).toEqual([left, right]);
  });

  it('stops a run that had no name yet as soon as it has one', async () => {
    const release = page.holdStarts();
    page.type('Hello');
    page.controller.runAll();
    page.controller.stop(idOf(0));
    expect(page.stopped).toEqual([]);
    release();
    await vi.waitFor(() => expect(page.stopped).toEqual([page.started[0]?.runId]));
  });
});

describe('watching', () => {
  it('reads stored answers back, then follows the feed from there and answers each message', async () => {
    const runId = crypto.randomUUID();
    page.workspace.edit((current) =>
      changeColumn(current, idOf(0), (column) => ({
        ...column,
        turns: [{ id: 't', prompt: 'Hello', runId }],
      })),
    );
    const request = { model: 'm' } as RunRequest;
    const run = { ...newRun(runId, request, 0), text: 'so far' };
    page.calls.get.mockResolvedValueOnce([{ run, sequence: 4 }]);
    const feedId = crypto.randomUUID();
    page.calls.feed.mockImplementation(async function* (): AsyncGenerator<FeedMessage> {
      const events: RunEvent[] = [{ type: 'text-delta', text: ' and on' }, end()];
      yield { feedId, message: 1, batches: [{ runId, sequence: 6, events }] };
    });
    await page.controller.watch(new AbortController().signal);
    expect(page.calls.feed.mock.calls[0]?.[0]).toEqual({ seen: [{ runId, sequence: 4 }] });
    expect(page.calls.acknowledge).toHaveBeenCalledWith({ feedId, message: 1 });
    expect(page.runs.get(runId)).toMatchObject({ state: 'completed', text: 'so far and on' });
  });

  it('finds out after a lost connection which of the runs just sent are under way', async () => {
    page.refuse(
      new AppFailure(appError({ kind: 'network', code: 'connection-lost', message: 'Lost.' })),
    );
    page.type('Hello');
    page.controller.runAll();
    await new Promise((settle) => setTimeout(settle));
    expect([page.stateOf(0), page.stateOf(1)]).toEqual(['running', 'running']);
    const runId = page.columns()[0]?.turns[0]?.runId ?? '';
    page.controller.stop(idOf(0));
    page.calls.get.mockImplementation(async () => [
      { run: { ...newRun(runId, { model: 'm' } as RunRequest, 0), text: 'half' }, sequence: 3 },
    ]);
    page.calls.feed.mockImplementation(async function* () {});
    await page.controller.watch(new AbortController().signal);
    expect(page.runs.get(runId)).toMatchObject({ state: 'running', text: 'half' });
    expect(page.stopped).toEqual([runId]);
    expect(page.stateOf(1)).toBe('failed');
  });

  it('calls a run cut off that the backend no longer knows', async () => {
    page.type('Hello');
    page.controller.runAll();
    await page.settled();
    page.calls.feed.mockImplementation(async function* () {});
    await page.controller.watch(new AbortController().signal);
    expect([page.stateOf(0), page.stateOf(1)]).toEqual(['cut-off', 'cut-off']);
  });
});
