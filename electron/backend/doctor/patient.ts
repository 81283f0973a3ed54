import { AppFailure, type AppError } from '@shared/domain/app-error';
import type { DoctorState, DoctorStep, DoctorStepId } from '@shared/domain/doctor';
import type { Gateway } from '@shared/domain/gateway';
import type { JsonObject } from '@shared/domain/json';
import { curlReadSnippet } from '@shared/snippets/curl';
import { assertShallow } from '@shared/protocol/read-json';
import type { GatewayClient } from '../gateway/gateway-client';
import { requestJson } from '../gateway/request-json';
import type { Clock } from '../ports';

/** What one check found, in the user's words. */
export interface Finding {
  state: DoctorState;
  message: string;
  hint?: string;
  link?: DoctorStep['link'];
  error?: AppError;
}

/** One check of the doctor. Never throws for what the API refuses. */
export type Check = (patient: Patient) => Promise<Finding> | Finding;

/** What came back of one call. */
export type Answer = { ok: true; body: JsonObject } | { ok: false; error: AppError };

/** A call that was made, for the step that it belongs to. */
export interface MadeCall {
  curl: string;
  /** Milliseconds. */
  duration: number;
}

/** The connection under examination, and what earlier checks learned of it. */
export interface Patient {
  accountId: string | null;
  /** Why no request can be sent, e.g. a keychain that is locked; null if requests can be sent. */
  unable: AppError | null;
  /** The gateway that is looked at. */
  gatewayId: string;
  /** Set once it was read. */
  gateway: Gateway | null;
  /** Id and time of the newest log entry, once it was seen. */
  newestLog: { id: string; createdAt: string | null } | null;
  /** Epoch ms. */
  now(): number;
  /** A `GET` of the API, below the account or below the API base where the path starts with a slash. */
  ask(path: string, query?: Record<string, string>): Promise<Answer>;
  /** Leaves out later steps, which would only fail for the same reason. */
  skip(steps: readonly DoctorStepId[], reason: string): void;
}

/** What `createPatient` needs. */
export interface PatientOptions {
  client: GatewayClient | null;
  accountId: string | null;
  apiBase: string;
  unable: AppError | null;
  gatewayId: string;
  clock: Clock;
  signal: AbortSignal | undefined;
}

/** A patient, the calls made so far for the present step, and the steps to leave out with their reasons. */
export interface Examination {
  patient: Patient;
  calls: MadeCall[];
  skipped: Map<DoctorStepId, string>;
}

/** Begins an examination: nothing is asked yet. */
export function createExamination(options: PatientOptions): Examination {
  const { client, apiBase, clock, signal } = options;
  const calls: MadeCall[] = [];
  const skipped = new Map<DoctorStepId, string>();
  const patient: Patient = {
    accountId: options.accountId,
    unable: options.unable,
    gatewayId: options.gatewayId,
    gateway: null,
    newestLog: null,
    now: () => clock.now(),
    async ask(path, query = {}) {
      if (!client) throw new Error('A patient without a client is asked nothing.');
      const from = clock.elapsed();
      try {
        const body = await requestJson(client, { path, query, signal });
        assertShallow(body);
        // Some answers hold text that others wrote, e.g. the id of a log entry, which goes into a later call.
        return { ok: true, body: client.createRedactor().value(body) };
      } catch (error) {
        if (!(error instanceof AppFailure)) throw error;
        return { ok: false, error: error.error };
      } finally {
        const curl = curlReadSnippet(path, query, apiBase);
        calls.push({ curl, duration: Math.round(clock.elapsed() - from) });
      }
    },
    skip(steps, reason) {
      for (const step of steps) skipped.set(step, reason);
    },
  };
  return { patient, calls, skipped };
}
