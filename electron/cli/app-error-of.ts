import { ORPCError } from '@orpc/server';
import { appError, AppFailure, type AppError } from '@shared/domain/app-error';

/** What a failure says to the user: never a stack, never the text of an error that we did not write. */
export function appErrorOf(error: unknown): AppError {
  if (error instanceof AppFailure) return error.error;
  if (error instanceof ORPCError && isAppError(error.data)) return error.data;
  return appError({
    kind: 'bug',
    code: 'unexpected',
    message: 'Something went wrong inside the app.',
  });
}

function isAppError(value: unknown): value is AppError {
  return typeof value === 'object' && value !== null && 'kind' in value && 'hint' in value;
}
