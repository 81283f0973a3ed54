import { ORPCError, ValidationError } from '@orpc/server';
import { appError, AppFailure, type AppError, type AppErrorKind } from '@shared/domain/app-error';

const STATUS: Partial<Record<AppErrorKind, number>> = {
  'bad-input': 400,
  auth: 401,
  permission: 403,
  'not-found': 404,
  timeout: 504,
  network: 502,
};

/** What crosses the pipe for anything thrown: plain tagged data, never a stack, never the value of an input. */
export function toOrpcError(error: unknown): ORPCError<'APP_ERROR', AppError> {
  const data = toAppError(error);
  const status = STATUS[data.kind] ?? 500;
  return new ORPCError('APP_ERROR', { status, message: data.message, data });
}

function toAppError(error: unknown): AppError {
  if (error instanceof AppFailure) return error.error;
  if (error instanceof ORPCError && error.cause instanceof ValidationError) {
    return invalidInput(error.cause);
  }
  if (isSqliteError(error)) {
    return appError({
      kind: 'storage',
      code: 'storage-failed',
      message: 'The data could not be read or written.',
      hint: 'Check that the disk has room and the data folder can be written to.',
    });
  }
  return appError({
    kind: 'bug',
    code: 'unexpected',
    message: 'Something went wrong inside the app.',
    hint: 'Please report what you did.',
  });
}

/** Names the fields and the rules, not the values: one of them may be the token. */
function invalidInput(error: ValidationError): AppError {
  const found = error.issues.slice(0, 3).map((issue) => {
    const path = issue.path?.map((step) => String(typeof step === 'object' ? step.key : step));
    return path?.length ? `${path.join('.')}: ${issue.message}` : issue.message;
  });
  return appError({
    kind: 'bad-input',
    code: 'bad-input',
    message: `The request cannot be sent. ${found.join('; ')}`,
  });
}

function isSqliteError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR';
}
