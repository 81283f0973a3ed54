import { AppFailure, appError } from '@shared/domain/app-error';

/** No further experiment may start beside those under way. */
export function tooManyLabs(most: number): AppFailure {
  return refused(
    'too-many-labs',
    `${most} experiments are under way already.`,
    'Wait for one to end, or stop one.',
  );
}

/** A budget was given, and nobody can say what `models` cost. */
export function noPrice(models: readonly string[]): AppFailure {
  return refused(
    'budget-needs-price',
    `The budget cannot be kept: no price is known of ${models.join(', ')}.`,
    'Take a model with a known price, or start without a budget of its own.',
  );
}

/** A header whose value was not kept with the experiment. */
export function hiddenHeader(name: string): AppFailure {
  return refused(
    'hidden-header',
    `The value of the header ${name} is not known: it looked like a credential, so it was not stored.`,
    'Give the header its value again, or remove it.',
  );
}

/** No experiment starts while the app is closing. */
export function closing(): AppFailure {
  return refused('closing', 'The app is being closed.', 'Start the experiment again next time.');
}

/** An experiment under way cannot be deleted. */
export function stillRunning(): AppFailure {
  return refused('lab-running', 'This experiment is still under way.', 'Stop it first.');
}

/** Nothing is known of an experiment of this id. */
export function unknownLab(): AppFailure {
  return new AppFailure(
    appError({
      kind: 'not-found',
      code: 'unknown-lab',
      message:
        'This experiment is not known: it was deleted, or is older than those that are kept.',
    }),
  );
}

/** Whom the requests are sent as has changed since the experiment began. */
export function accountChanged(): AppFailure {
  return new AppFailure(
    appError({
      kind: 'cancelled',
      code: 'account-changed',
      message: 'The account or its token was changed while the experiment was under way.',
      hint: 'Start it again.',
    }),
  );
}

function refused(code: string, message: string, hint: string): AppFailure {
  return new AppFailure(appError({ kind: 'bad-input', code, message, hint }));
}
