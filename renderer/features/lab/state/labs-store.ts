import type { AppError } from '@shared/domain/app-error';
import { applyLabEvent, renamedLab, type Lab, type LabEvent } from '@shared/domain/lab/lab';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** One experiment as far as the page knows it. */
export interface LabView {
  /** Null: not read yet, or unknown. */
  lab: Lab | null;
  state: 'reading' | 'known' | 'unknown';
  /** Why it cannot be read just now. */
  problem: AppError | null;
}

/** The calls of the backend by which an experiment is read. */
export interface LabReader {
  get(input: { labId: string }): Promise<Lab | null>;
  watch(
    input: { labId: string },
    options: { signal: AbortSignal },
  ): Promise<AsyncIterable<LabEvent[]>>;
}

/** What the store needs. */
export interface LabsStoreOptions {
  reader: LabReader;
  /** Runs work before the next paint. */
  beforePaint(work: () => void): void;
  toAppError(failure: unknown): AppError;
  /** Resolves when the next try makes sense after a connection that was lost. */
  untilConnected(): Promise<void>;
  /** An experiment began or ended, so that lists are out of date. */
  onChange(): void;
}

/** The experiments of this page. One that is under way is watched until it ends, whatever screen is looked at. */
export interface LabsStore {
  readonly views: StoreApi<Record<string, LabView>>;
  /** Reads an experiment and keeps it up to date. Forgets others that have ended. */
  follow(labId: string): void;
  forget(labId: string): void;
  /** Shows a name that the backend has taken; one that has ended is not watched and would keep the old one. */
  rename(labId: string, name: string): void;
}

const READING: LabView = { lab: null, state: 'reading', problem: null };

/** Builds the store. Events reach it at once and the screen once per frame. */
export function createLabsStore(options: LabsStoreOptions): LabsStore {
  const { reader, toAppError, untilConnected, onChange, beforePaint } = options;
  const views = createStore<Record<string, LabView>>(() => ({}));
  const watched = new Map<string, AbortController>();

  const show = (labId: string, view: LabView) => views.setState({ [labId]: view });

  /** Resolves when the experiment has ended or is unknown; rejects if reading failed. */
  async function read(labId: string, signal: AbortSignal): Promise<void> {
    const stored = await reader.get({ labId });
    if (signal.aborted) return;
    show(labId, { lab: stored, state: stored === null ? 'unknown' : 'known', problem: null });
    if (stored === null || stored.state !== 'running') return;
    let lab: Lab | null = stored;
    let waits = false;
    const paint = () => {
      waits = false;
      if (!signal.aborted) show(labId, { lab, state: 'known', problem: null });
    };
    for await (const events of await reader.watch({ labId }, { signal })) {
      lab = events.reduce<Lab | null>(applyLabEvent, lab);
      if (waits) continue;
      waits = true;
      beforePaint(paint);
    }
    onChange();
  }

  async function keepReading(labId: string, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await read(labId, signal);
        return;
      } catch (failure) {
        if (signal.aborted) return;
        const error = toAppError(failure);
        show(labId, { ...(views.getState()[labId] ?? READING), problem: error });
        if (!error.retryable) return;
        await untilConnected();
      }
    }
  }

  const forget = (labId: string) => {
    watched.get(labId)?.abort();
    watched.delete(labId);
    const { [labId]: _, ...others } = views.getState();
    views.setState(others, true);
  };

  return {
    views,
    follow(labId) {
      for (const [id, { lab, state }] of Object.entries(views.getState()))
        if (id !== labId && state !== 'reading' && lab?.state !== 'running') forget(id);
      if (watched.has(labId)) return;
      const controller = new AbortController();
      watched.set(labId, controller);
      show(labId, views.getState()[labId] ?? READING);
      void keepReading(labId, controller.signal).finally(() => {
        if (watched.get(labId) === controller) watched.delete(labId);
      });
    },
    forget,
    rename(labId, name) {
      const view = views.getState()[labId];
      if (view?.lab) show(labId, { ...view, lab: renamedLab(view.lab, name) });
    },
  };
}
