import { appError, AppFailure } from '@shared/domain/app-error';
import type { FileKind } from './file-kind';

/** A place in a text, both counted from 1. */
export interface Place {
  line: number;
  column: number;
}

/** Why a file is not taken: where, what, and what to do. Nothing has been changed then. `what` never repeats a secret. */
export function fileProblem(
  { name }: Pick<FileKind, 'name'>,
  what: string,
  place: Place | null,
): AppFailure {
  const where = place === null ? '' : ` Line ${place.line}, column ${place.column}:`;
  return new AppFailure(
    appError({
      kind: 'bad-input',
      code: `bad-input-${name}-file`,
      message: `The ${name} was not opened.${where} ${what}`,
      hint: 'Nothing was changed. Correct the file and open it again.',
    }),
  );
}

/** Why something cannot be written to a file, and what to do about it. */
export function notSaved({ name }: Pick<FileKind, 'name'>, what: string, hint: string): AppFailure {
  const message = `The ${name} was not saved. ${what}.`;
  return new AppFailure(
    appError({ kind: 'bad-input', code: `bad-input-${name}`, message, hint: `${hint}.` }),
  );
}
