import { DASHBOARD_LINKS, TOKEN_PERMISSIONS } from '@shared/domain/dashboard-links';
import { isJsonObject } from '@shared/domain/json';
import { arrayOf, stringOf } from '@shared/protocol/read-json';
import type { AppError } from '@shared/domain/app-error';
import {
  firstDayOf,
  hasNewLogSystem,
  NEW_LOG_SYSTEM_SINCE,
  saysLogsElsewhere,
} from '../gateway-logs/log-system';
import { isForbidden } from '../gateway/is-forbidden';
import type { Check, Finding, Patient } from './patient';
import { failureInBetween, lacking, refused } from './refusals';

/** Which log system the account has: by what the Logs API says, else by the day on which the account was made. */
export const checkLogSystem: Check = async (patient) => {
  const answer = await patient.ask(logsPath(patient), {
    per_page: '5',
    order_by: 'created_at',
    order_by_direction: 'desc',
  });
  if (answer.ok) {
    const newest = arrayOf(answer.body['result']).find(isJsonObject);
    const id = stringOf(newest?.['id']);
    if (id !== null) {
      patient.newestLog = { id, createdAt: stringOf(newest?.['created_at']) };
      return {
        state: 'passed',
        message: 'The account keeps its logs in AI Gateway: the Logs API has entries.',
      };
    }
    return byDate(patient, await madeOn(patient), null);
  }
  const { error } = answer;
  const between = failureInBetween(patient, 'log-system', error);
  if (between) return between;
  patient.skip(['logs'], 'The Logs API does not answer for this gateway.');
  if (isForbidden(error)) {
    return lacking(TOKEN_PERMISSIONS.readGateways, error, 'Add it to the token to read logs.');
  }
  if (saysLogsElsewhere(error)) {
    return inObservability(patient, 'says the API itself', error);
  }
  return byDate(patient, await madeOn(patient), error);
};

/** Whether one log entry can be read. */
export const checkLogs: Check = async (patient) => {
  const { newestLog, gateway } = patient;
  if (newestLog === null) {
    return gateway?.settings.collectLogs === false
      ? {
          state: 'warning',
          message: 'This gateway collects no logs, so that costs are estimates.',
          hint: 'Switch “collect logs” on in the gateway, or ask for a log per request.',
          link: DASHBOARD_LINKS.gateways,
        }
      : {
          state: 'unknown',
          message: 'The gateway has no log entry yet.',
          hint: 'Run a prompt through it, then check again.',
        };
  }
  const answer = await patient.ask(`${logsPath(patient)}/${encodeURIComponent(newestLog.id)}`);
  if (!answer.ok) {
    const { error } = answer;
    return failureInBetween(patient, 'logs', error) ?? refused('The newest log entry', error);
  }
  const time = newestLog.createdAt === null ? NaN : Date.parse(newestLog.createdAt);
  const when = Number.isNaN(time) ? '' : `, of ${new Date(time).toISOString().slice(0, 16)}Z,`;
  return { state: 'passed', message: `The newest log entry${when} can be read.` };
};

function logsPath({ gatewayId }: Patient): string {
  return `ai-gateway/gateways/${gatewayId}/logs`;
}

/** The day on which the account was made, as `2026-09-24`; null where the token may not know. */
async function madeOn(patient: Patient): Promise<string | null> {
  const answer = await patient.ask('/accounts', { per_page: '50' });
  if (!answer.ok) return null;
  return firstDayOf(answer.body, patient.accountId);
}

function byDate(patient: Patient, day: string | null, error: AppError | null): Finding {
  if (hasNewLogSystem(day)) {
    return inObservability(patient, `inferred from the account’s first day, ${day}`, error);
  }
  if (error) {
    return {
      ...refused('The list of logs', error),
      state: 'unknown',
      hint: `Accounts made on or after ${NEW_LOG_SYSTEM_SINCE} keep their logs in Workers Observability; whether this is one could not be told.`,
    };
  }
  return day === null
    ? {
        state: 'unknown',
        message: `The Logs API answers, with no entry yet. If the account was made on or after ${NEW_LOG_SYSTEM_SINCE}, its logs are in Workers Observability and this stays so.`,
        hint: 'Run a prompt through the gateway, then check again. With “Account Settings – Read” the token could tell the account’s first day.',
      }
    : {
        state: 'passed',
        message: `The account keeps its logs in AI Gateway, inferred from its first day, ${day}: the Logs API answers, with no entry yet.`,
      };
}

function inObservability(patient: Patient, because: string, error: AppError | null): Finding {
  patient.skip(['logs'], 'The logs are in Workers Observability, not in the Logs API.');
  return {
    state: 'warning',
    message: `This account keeps its logs in Workers Observability (${because}).`,
    hint: 'Look at them in the dashboard. The app cannot read the cost that the gateway reports there, so costs stay estimates.',
    link: { label: 'Dashboard', url: 'https://dash.cloudflare.com/' },
    ...(error && { error }),
  };
}
