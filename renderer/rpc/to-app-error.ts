import { ORPCError } from '@orpc/client';
import { appError, AppFailure, type AppError } from '@shared/domain/app-error';

/** Any rejection of a call as the one shape that the screen can show. */
export function toAppError(failure: unknown): AppError {
  if (failure instanceof AppFailure) return failure.error;
  if (failure instanceof ORPCError) return fromRpcError(failure);
  if (failure instanceof Error && failure.name === 'AbortError') {
    return appError({ kind: 'cancelled', code: 'cancelled', message: 'Cancelled.' });
  }
  return appError({
    kind: 'bug',
    code: 'page-failure',
    message: 'Something went wrong in the app itself.',
    providerMessage: failure instanceof Error ? failure.message : String(failure),
  });
}

/** Any rejection of a call as a sentence or two: what is wrong, and what to do. */
export function sentenceOf(failure: unknown): string {
  const { message, hint } = toAppError(failure);
  return [message, hint].filter(Boolean).join(' ');
}

function fromRpcError(failure: ORPCError<string, unknown>): AppError {
  if (isAppError(failure.data)) return failure.data;
  if (failure.code === 'BAD_REQUEST') {
    return appError({
      kind: 'bad-input',
      code: 'refused-input',
      message: 'The app refused this input.',
      providerMessage: JSON.stringify(failure.data ?? failure.message),
    });
  }
  return appError({
    kind: 'bug',
    code: 'backend-failure',
    message: 'Something went wrong in the app itself.',
    providerMessage: failure.message,
  });
}

function isAppError(value: unknown): value is AppError {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    'code' in value &&
    'message' in value &&
    'requestIds' in value
  );
}
