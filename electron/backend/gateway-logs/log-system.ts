import { appError, type AppError } from '@shared/domain/app-error';
import type { JsonObject } from '@shared/domain/json';
import { arrayOf, objectOf, stringOf } from '@shared/protocol/read-json';

/** Accounts made from this day on keep their logs in Workers Observability (cloudflare-api.md §1.7). */
export const NEW_LOG_SYSTEM_SINCE = '2026-09-24';

/** True if the Logs API itself says that the logs are elsewhere. */
export function saysLogsElsewhere(error: AppError): boolean {
  return /observability/i.test(error.providerMessage ?? '');
}

/** True for the first day of an account that has the newer log system; `day` as `firstDayOf` gives it. */
export function hasNewLogSystem(day: string | null): boolean {
  return day !== null && day >= NEW_LOG_SYSTEM_SINCE;
}

/** The day on which an account was made, as `2026-09-24`, from what `GET /accounts` answered; null: it does not say. */
export function firstDayOf(body: JsonObject, accountId: string | null): string | null {
  const own = arrayOf(body['result'])
    .map(objectOf)
    .find((account) => account?.['id'] === accountId?.toLowerCase());
  const time = Date.parse(stringOf(own?.['created_on']) ?? '');
  return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10);
}

/** What to say where the Logs API has nothing because the logs are elsewhere. */
export function logsElsewhere(because: string): AppError {
  return appError({
    kind: 'not-found',
    code: 'logs-elsewhere',
    message: `This account keeps its logs in Workers Observability (${because}).`,
    hint: 'Look at them in the dashboard: the app cannot read them there. The app’s own log has every run that it sent.',
  });
}
