import type { AppError } from '@shared/domain/app-error';
import type { DoctorStep } from '@shared/domain/doctor';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** The last check of the token, or the one under way. */
export interface DoctorCheck {
  state: 'idle' | 'running' | 'finished' | 'cancelled' | 'failed';
  /** The gateway that was looked at; null: the account's default. */
  gatewayId: string | null;
  /** In the order in which they came. */
  steps: readonly DoctorStep[];
  /** Set while `state` is `failed`: the check itself broke off. */
  error: AppError | null;
  /** Epoch ms; null while none has ended. */
  endedAt: number | null;
  /** The HTTP status of the refused call that caused this check; null where the user asked for it. */
  causedBy: number | null;
}

/** The token doctor of this page. */
export interface DoctorStore {
  state: StoreApi<DoctorCheck>;
  /** Checks anew; a check under way is given up for it. Resolves when it has ended, whatever came of it. */
  run(gatewayId: string | null): Promise<void>;
  cancel(): void;
  /** A call was refused: checks once in the background, at most once a minute, and never beside another check. */
  noteRefusal(status: number, gatewayId: string | null): void;
  /** Forgets the last check, e.g. because another account is connected. */
  clear(): void;
}

/** What the doctor needs of the page around it. */
export interface DoctorPorts {
  /** The steps, as they are known. Rejects where the check itself fails. */
  check: (gatewayId: string | null, signal: AbortSignal) => Promise<AsyncIterable<DoctorStep>>;
  toAppError: (failure: unknown) => AppError;
  /** Epoch ms. */
  now: () => number;
}

const BACKGROUND_PAUSE = 60_000; // ms
const IDLE: DoctorCheck = {
  state: 'idle',
  gatewayId: null,
  steps: [],
  error: null,
  endedAt: null,
  causedBy: null,
};

/** Builds the doctor; nothing is asked before `run` or `noteRefusal`. */
export function createDoctorStore(ports: DoctorPorts): DoctorStore {
  const state = createStore<DoctorCheck>(() => IDLE);
  let current: AbortController | null = null;
  let lastRefusal = -Infinity;

  const start = async (gatewayId: string | null, causedBy: number | null): Promise<void> => {
    current?.abort();
    const controller = new AbortController();
    current = controller;
    state.setState({ ...IDLE, state: 'running', gatewayId, causedBy }, true);
    // A check that was given up for another one has nothing more to say.
    const set = (change: Partial<DoctorCheck>): void => {
      if (current === controller) state.setState(change);
    };
    const end = (ended: 'finished' | 'cancelled' | 'failed', error: AppError | null = null) =>
      set({ state: ended, error, endedAt: ports.now() });
    try {
      for await (const step of await ports.check(gatewayId, controller.signal)) {
        set({ steps: [...state.getState().steps, step] });
      }
      end(controller.signal.aborted ? 'cancelled' : 'finished');
    } catch (failure) {
      if (controller.signal.aborted) end('cancelled');
      else end('failed', ports.toAppError(failure));
    }
  };

  return {
    state,
    run: (gatewayId) => start(gatewayId, null),
    cancel: () => current?.abort(),
    noteRefusal(status, gatewayId) {
      const now = ports.now();
      if (state.getState().state === 'running' || now - lastRefusal < BACKGROUND_PAUSE) return;
      lastRefusal = now;
      void start(gatewayId, status);
    },
    clear() {
      current?.abort();
      current = null;
      state.setState(IDLE, true);
    },
  };
}
