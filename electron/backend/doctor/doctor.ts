import { AppFailure, appError, type AppError } from '@shared/domain/app-error';
import { DOCTOR_STEPS, type DoctorStep, type DoctorStepId } from '@shared/domain/doctor';
import { DEFAULT_GATEWAY_ID } from '@shared/domain/gateway';
import type { Connection } from '../account/connection';
import type { GatewayClient } from '../gateway/gateway-client';
import type { Clock } from '../ports';
import { checkAccountId } from './check-account-id';
import { checkCredits } from './check-credits';
import { checkGateway, checkGatewayAuthentication } from './check-gateway';
import { checkLogs, checkLogSystem } from './check-logs';
import { checkAiGateway, checkWorkersAi } from './check-permissions';
import { checkToken } from './check-token';
import { createExamination, type Check, type Finding, type MadeCall } from './patient';

/** Finds out what the connected token can do. */
export interface Doctor {
  /**
   * Yields each step as it is known, in the order of `DOCTOR_STEPS`, and ends early when `signal` fires.
   * `gatewayId` null: the account's default gateway. What the API refuses is a finding, never an error.
   */
  run(gatewayId: string | null, signal?: AbortSignal): AsyncGenerator<DoctorStep, void>;
}

const CHECKS: Record<DoctorStepId, { title: string; check: Check }> = {
  'account-id': { title: 'Account ID', check: checkAccountId },
  token: { title: 'Token', check: checkToken },
  'workers-ai': { title: 'Workers AI permission', check: checkWorkersAi },
  'ai-gateway': { title: 'AI Gateway permission', check: checkAiGateway },
  gateway: { title: 'Gateway', check: checkGateway },
  'gateway-authentication': {
    title: 'Gateway authentication',
    check: checkGatewayAuthentication,
  },
  credits: { title: 'Credits and billing', check: checkCredits },
  'log-system': { title: 'Log system', check: checkLogSystem },
  logs: { title: 'Reading logs', check: checkLogs },
};

/** A doctor for whatever is connected when it is asked. */
export function createDoctor(
  connection: Pick<Connection, 'client' | 'status'>,
  clock: Clock,
): Doctor {
  return {
    async *run(gatewayId, signal) {
      const { accountId, apiBase } = await connection.status();
      const { patient, calls, skipped } = createExamination({
        ...(await clientOf(connection)),
        accountId,
        apiBase,
        gatewayId: gatewayId ?? DEFAULT_GATEWAY_ID,
        clock,
        signal,
      });
      for (const id of DOCTOR_STEPS) {
        const reason = skipped.get(id);
        const finding: Finding = reason
          ? { state: 'skipped', message: reason }
          : await CHECKS[id].check(patient);
        if (signal?.aborted) return;
        yield stepOf(id, finding, calls.splice(0));
      }
    },
  };
}

/** Nothing can be sent, e.g. where the keychain does not give the token: that is a finding like any other. */
async function clientOf(
  connection: Pick<Connection, 'client'>,
): Promise<{ client: GatewayClient; unable: null } | { client: null; unable: AppError }> {
  try {
    return { client: await connection.client(), unable: null };
  } catch (error) {
    const unable =
      error instanceof AppFailure
        ? error.error
        : appError({ kind: 'bug', code: 'unexpected', message: 'Nothing can be sent.' });
    return { client: null, unable };
  }
}

function stepOf(id: DoctorStepId, finding: Finding, calls: readonly MadeCall[]): DoctorStep {
  const { state, message, hint = null, link = null, error = null } = finding;
  return {
    id,
    title: CHECKS[id].title,
    state,
    message,
    hint,
    link,
    curl: calls.map((call) => call.curl).join('\n') || null,
    error,
    duration: calls.length > 0 ? calls.reduce((sum, call) => sum + call.duration, 0) : null,
  };
}
