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

/** The same for what is thrown while `pieces` are read, when the conversion around the handler is over. */
export async function* withOrpcErrors<Piece>(
  pieces: AsyncIterable<Piece>,
): AsyncGenerator<Piece, void> {
  try {
    yield* pieces;
  } catch (error) {
    throw toOrpcError(error);
  }
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
    const path = issue.path?.map((step) => nameOf(typeof step === 'object' ? step.key : step));
    const words = isUnknownField(issue) ? 'it has a field that is not known' : issue.message;
    return path?.length ? `${path.join('.')}: ${words}` : words;
  });
  return appError({
    kind: 'bad-input',
    code: 'bad-input',
    message: `The request cannot be sent. ${found.join('; ')}`,
  });
}

/** Longer than any field of ours, and shorter than any token. */
const LONGEST_NAME = 32;

/** A step of a path may be a key that the page made up. */
function nameOf(step: PropertyKey): string {
  const name = String(step);
  return name.length <= LONGEST_NAME ? name : '…';
}

/** Zod would repeat the names of such fields. */
function isUnknownField(issue: object): boolean {
  return 'code' in issue && issue.code === 'unrecognized_keys';
}

function isSqliteError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR';
}
