import type { BackendClient } from '@shared/contract/contract';
import { appError, type AppError } from '@shared/domain/app-error';
import { newRun } from '@shared/domain/apply-run-event';
import type { Run } from '@shared/domain/run';
import type { ImagePart } from '@shared/domain/run-request';
import type { ColumnState, Turn } from '@shared/domain/workspace';
import { imagesOf, type AttachmentsStore, type WaitingImages } from './attachments';
import { turnRequest } from './turn-request';
import {
  changeColumn,
  firstUnsent,
  isUnsent,
  lastRunOf,
  rememberPrompt,
  replaceTurns,
  runIdsOf,
  titleOf,
} from './edit-workspace';
import type { RunsStore } from './runs-store';
import type { SessionBudget } from './session-budget';
import type { WorkspaceStore } from './workspace-store';

const MAX_RUNS_PER_CALL = 500;

/** What the controller works with. */
export interface RunControllerOptions {
  client: Pick<BackendClient, 'runs'>;
  runs: RunsStore;
  workspace: WorkspaceStore;
  attachments: AttachmentsStore;
  waitingImages: WaitingImages;
  budget: Pick<SessionBudget, 'guard' | 'refused'>;
  /** Whether the model with this id reads images. */
  takesImages(model: string): boolean;
  toAppError(failure: unknown): AppError;
  /** Told of a command that the backend refused and that no column shows. */
  onFailure(error: AppError): void;
  /** Epoch milliseconds. */
  now(): number;
}

/** Commands of the Compare screen: what starts, stops and repeats runs. */
export interface RunController {
  /**
   * Sends each idle column its prompt, the shared one or its own draft where it is unsynced, after those that wait there
   * unsent: one after another, each once the one before it is answered.
   */
  runAll(): void;
  /** The same of one column; with nothing to send, repeats its last turn. Does nothing while it runs. */
  runColumn(columnId: string): void;
  /** Sends a turn's prompt again in its place; `prompt` replaces it. Later turns fall, but for those that only wait. */
  rerun(columnId: string, turn: { index: number; prompt?: string }): void;
  /** The images that went, or will go, with a turn's prompt. */
  imagesOf(turn: Turn): readonly ImagePart[];
  /** Images that go with a turn that waits unsent. */
  keepImages(turnId: string, images: readonly ImagePart[]): void;
  stop(columnId: string): void;
  stopAll(): void;
  /** Reads stored answers, then follows all live runs until the signal aborts or the pipe breaks. */
  watch(signal: AbortSignal): Promise<void>;
}

/** What is sent by one column. */
interface Prompt {
  prompt: string;
  images: readonly ImagePart[];
}

/** Builds the controller. It holds no state of its own but what is not yet settled with the backend. */
export function createRunController(options: RunControllerOptions): RunController {
  const { client, runs, workspace, attachments, waitingImages } = options;
  /** Runs to be stopped as soon as the backend has confirmed them. */
  const stoppedEarly = new Set<string>();
  /** Runs whose confirmation was lost with the connection: they may be under way or not. */
  const unconfirmed = new Map<string, Run>();

  const columnOf = (id: string) =>
    workspace.state.getState().columns.find((column) => column.id === id);

  async function start(column: ColumnState, index: number, sent: Prompt): Promise<void> {
    const { prompt, images } = sent;
    const request = turnRequest({
      column,
      gatewayId: workspace.state.getState().gatewayId,
      earlier: column.turns.slice(0, index),
      prompt,
      images,
      takesImages: options.takesImages(column.model),
      findRun: runs.get,
    });
    const runId = crypto.randomUUID();
    const expected = newRun(runId, request, options.now());
    const turn: Turn = { id: crypto.randomUUID(), prompt, runId };
    runs.expect(expected);
    goOnAfter(column.id, runId);
    workspace.edit((current) =>
      changeColumn(current, column.id, (now) => replaceTurns(now, index, turn)),
    );
    try {
      await client.runs.start({ request, runId });
      runs.adopt(runId, runId);
      if (stoppedEarly.delete(runId)) await client.runs.stop({ runId });
    } catch (failure) {
      const error = options.toAppError(failure);
      if (error.code === 'connection-lost') unconfirmed.set(runId, { ...expected, error });
      else fail(expected, error);
      if (error.code === 'session-budget')
        options.budget.refused(() => repeat(column.id, index, runId));
    }
  }

  /** Sends the turn that waits behind a run's as soon as it is answered; none where it failed or was stopped. */
  function goOnAfter(columnId: string, runId: string): void {
    const stopLooking = runs.subscribe(runId, () => {
      const state = runs.get(runId)?.state;
      if (state === 'running') return;
      stopLooking();
      const column = columnOf(columnId);
      const index = (column?.turns.findIndex((turn) => turn.runId === runId) ?? -1) + 1;
      if (column && index > 0 && (state === 'completed' || state === 'length'))
        sendWaiting(column, index);
    });
  }

  function sendWaiting(column: ColumnState, index: number): void {
    const turn = column.turns[index];
    if (turn?.runId !== null) return;
    void start(column, index, { prompt: turn.prompt, images: imagesOfTurn(turn) });
  }

  /** Sends a turn again whose run was refused, if it is still the one that is shown. */
  function repeat(columnId: string, index: number, refusedRun: string): void {
    const column = columnOf(columnId);
    const turn = column?.turns[index];
    if (column === undefined || turn?.runId !== refusedRun) return;
    const images = imagesOf(runs.get(refusedRun)?.request);
    void start(column, index, { prompt: turn.prompt, images });
  }

  function fail(run: Run, error: AppError | null): void {
    stoppedEarly.delete(run.id);
    runs.put([{ run: { ...run, state: 'failed', error }, sequence: 0 }]);
  }

  function run(column: ColumnState, prompt: string): void {
    const images = column.promptSynced ? attachments.getState().map(({ part }) => part) : [];
    const first = firstUnsent(column.turns);
    if (first === column.turns.length) {
      if (prompt.trim() !== '') void start(column, first, { prompt, images });
      return;
    }
    if (prompt.trim() !== '') wait(column, { prompt, images });
    sendWaiting(columnOf(column.id) ?? column, first);
  }

  const keepImages = (turnId: string, images: readonly ImagePart[]) => {
    if (images.length > 0) waitingImages.setState({ [turnId]: images });
  };

  /** Puts a prompt behind those that wait. */
  function wait(column: ColumnState, { prompt, images }: Prompt): void {
    const turn: Turn = { id: crypto.randomUUID(), prompt, runId: null };
    keepImages(turn.id, images);
    workspace.edit((current) =>
      changeColumn(current, column.id, (now) => ({ ...now, turns: [...now.turns, turn] })),
    );
  }

  function isRunning({ turns }: ColumnState): boolean {
    const runId = lastRunOf(turns);
    return runId !== null && runs.get(runId)?.state === 'running';
  }

  function stopRun(runId: string): void {
    client.runs.stop({ runId }).catch((failure: unknown) => {
      options.onFailure(options.toAppError(failure));
    });
  }

  function stopRunning(runId: string | null): void {
    if (runId === null || runs.get(runId)?.state !== 'running') return;
    if (runs.seen().some((live) => live.runId === runId)) stopRun(runId);
    else stoppedEarly.add(runId);
  }

  const stop = (columnId: string) => stopRunning(lastRunOf(columnOf(columnId)?.turns ?? []));

  // What no column shows any more could not be stopped by hand, and would go on to cost.
  workspace.state.subscribe((now, before) => {
    if (now.columns === before.columns) return;
    const shown = new Set(runIdsOf(now));
    for (const runId of runIdsOf(before)) if (!shown.has(runId)) stopRunning(runId);
  });

  async function readStoredAnswers(): Promise<void> {
    const wanted = workspace.state
      .getState()
      .columns.flatMap((column) => column.turns)
      .map((turn) => turn.runId)
      .filter((runId) => runId !== null)
      .filter((runId) => runs.get(runId)?.state !== 'completed');
    const lost = new Set(runs.seen().map(({ runId }) => runId));
    for (let from = 0; from < wanted.length; from += MAX_RUNS_PER_CALL) {
      const runIds = wanted.slice(from, from + MAX_RUNS_PER_CALL);
      const stored = await client.runs.get({ runIds });
      runs.put(stored);
      for (const { run } of stored) {
        lost.delete(run.id);
        if (unconfirmed.delete(run.id) && stoppedEarly.delete(run.id)) stopRun(run.id);
      }
    }
    for (const run of unconfirmed.values()) fail(run, run.error);
    unconfirmed.clear();
    for (const runId of lost) markLost(runId);
  }

  /** The backend knows nothing of a run that was live here: what was received is all there will be. */
  function markLost(runId: string): void {
    const run = runs.get(runId);
    if (run === undefined) return;
    const error = appError({
      kind: 'network',
      code: 'cut-off-connection-lost',
      message: 'The connection to the app was lost while this answer arrived.',
      hint: 'Run it again.',
      retryable: true,
    });
    runs.put([{ run: { ...run, state: 'cut-off', error }, sequence: 0 }]);
  }

  function runAll(): void {
    const { columns, draft } = workspace.state.getState();
    const idle = columns.filter((column) => !isRunning(column));
    for (const column of idle) run(column, column.promptSynced ? draft : column.draft);
    // What nobody took stays where it was typed.
    const isTaken = draft.trim() !== '' && idle.some(({ promptSynced }) => promptSynced);
    if (isTaken) {
      attachments.setState([], true);
      workspace.edit((current) => ({
        ...rememberPrompt(current, draft),
        title: current.title === '' ? titleOf(draft) : current.title,
        draft: '',
      }));
    }
    for (const column of idle) forgetDraft(column);
  }

  function runColumn(columnId: string): void {
    const column = columnOf(columnId);
    if (column === undefined || isRunning(column)) return;
    const prompt = column.promptSynced ? workspace.state.getState().draft : column.draft;
    const last = column.turns.length - 1;
    if (prompt.trim() !== '' || isUnsent(column)) run(column, prompt);
    else if (last >= 0) rerun(columnId, { index: last });
    forgetDraft(column);
  }

  /** A column's own prompt was sent, or is blank. */
  function forgetDraft({ id, promptSynced, draft }: ColumnState): void {
    if (promptSynced || draft === '') return;
    workspace.edit((current) => changeColumn(current, id, (now) => ({ ...now, draft: '' })));
  }

  function rerun(columnId: string, { index, prompt }: { index: number; prompt?: string }): void {
    const column = columnOf(columnId);
    const turn = column?.turns[index];
    if (column === undefined || turn === undefined || isRunning(column)) return;
    void start(column, index, { prompt: prompt ?? turn.prompt, images: imagesOfTurn(turn) });
  }

  function imagesOfTurn({ id, runId }: Turn): readonly ImagePart[] {
    return runId === null
      ? (waitingImages.getState()[id] ?? [])
      : imagesOf(runs.get(runId)?.request);
  }

  const { guard } = options.budget;
  return {
    runAll: () => guard(runAll),
    runColumn: (columnId) => guard(() => runColumn(columnId)),
    rerun: (columnId, turn) => guard(() => rerun(columnId, turn)),
    imagesOf: imagesOfTurn,
    keepImages,
    stop,
    stopAll() {
      for (const column of workspace.state.getState().columns) stop(column.id);
    },
    async watch(signal) {
      await readStoredAnswers();
      const feed = await client.runs.feed({ seen: runs.seen() }, { signal });
      for await (const { feedId, message, batches } of feed) {
        runs.receive(batches);
        // A lost acknowledgement means a lost pipe, which the feed itself reports.
        client.runs.acknowledge({ feedId, message }).catch(() => {});
      }
    },
  };
}
