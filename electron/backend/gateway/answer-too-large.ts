import { appError, type AppError } from '@shared/domain/app-error';

/** An answer outgrew what is read into memory. */
export function answerTooLarge(): AppError {
  return appError({
    kind: 'protocol',
    code: 'answer-too-large',
    message: 'The answer is larger than can be accepted.',
  });
}
