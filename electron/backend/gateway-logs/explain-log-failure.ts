import { AppFailure, type AppError } from '@shared/domain/app-error';
import { reasonOf } from '../catalog/reason';
import { isForbidden } from '../gateway/is-forbidden';
import { logsElsewhere, saysLogsElsewhere } from './log-system';

/** What was asked of the gateway's log. */
export interface LogTask {
  action: 'list' | 'read' | 'change';
  gatewayId: string;
  /** Null for the list. */
  logId: string | null;
}

/** The same failure in words about logs, where the API's refusal says more than its number. */
export function explainLogFailure(error: unknown, task: LogTask): unknown {
  if (!(error instanceof AppFailure)) return error;
  return new AppFailure({ ...error.error, ...wordsFor(error.error, task) });
}

function wordsFor(error: AppError, task: LogTask): Partial<AppError> {
  if (saysLogsElsewhere(error)) {
    const { kind, code, message, hint } = logsElsewhere('says the API itself');
    return { kind, code, message, hint };
  }
  if (isForbidden(error)) return forbidden(error, task);
  if (error.status === 404 && error.code !== 'route-not-found') return missing(error, task);
  if (error.gatewayCode === 7001) return refusedField(error, task);
  return {};
}

/** A token without the permission and a wrong token are answered alike (cloudflare-api.md §6.2). */
function forbidden({ kind }: AppError, { action }: LogTask): Partial<AppError> {
  const isChange = action === 'change';
  const permission = isChange ? 'AI Gateway – Edit' : 'AI Gateway – Read';
  return {
    kind: kind === 'auth' ? 'auth' : 'permission',
    code: 'token-lacks-permission',
    message: `This token may not ${isChange ? 'change' : 'read'} the gateway’s log.`,
    hint: `Give it the permission “${permission}”. If it has it, the token does not belong to this account; the token doctor tells.`,
  };
}

/** A missing gateway and a missing entry differ in the API's words alone. */
function missing({ providerMessage }: AppError, { gatewayId, logId }: LogTask): Partial<AppError> {
  if (logId === null || /gateway/i.test(providerMessage ?? '')) {
    return {
      kind: 'not-found',
      code: 'gateway-not-found',
      message: `There is no gateway “${gatewayId}”.`,
      hint: 'It may have been deleted meanwhile. Choose another one.',
    };
  }
  return {
    kind: 'not-found',
    code: 'gateway-log-missing',
    message: `The gateway “${gatewayId}” has no such log entry, or not yet.`,
    hint: 'An entry can be read within seconds. It never comes where the gateway collects no logs, and it goes when logs are deleted.',
    retryable: true,
  };
}

function refusedField(error: AppError, { action }: LogTask): Partial<AppError> {
  const what = action === 'list' ? 'the filter' : 'a value. Nothing was changed';
  return {
    kind: 'bad-input',
    code: 'invalid-field',
    message: `The gateway’s log refused ${what}.`,
    hint: reasonOf(error),
  };
}
