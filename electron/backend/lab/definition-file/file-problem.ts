import { appError, AppFailure } from '@shared/domain/app-error';

/** A place in a text, both counted from 1. */
export interface Place {
  line: number;
  column: number;
}

/** Why a file is not taken: where, what, and what to do. Nothing has been changed then. `what` never repeats a secret. */
export function fileProblem(what: string, place: Place | null): AppFailure {
  const where = place === null ? '' : ` Line ${place.line}, column ${place.column}:`;
  return new AppFailure(
    appError({
      kind: 'bad-input',
      code: 'bad-input-definition-file',
      message: `The definition was not opened.${where} ${what}`,
      hint: 'Nothing was changed. Correct the file and open it again.',
    }),
  );
}
