import { AppFailure, type AppError } from '@shared/domain/app-error';

/** Characters of the server's own words that are repeated. */
const MOST_WORDS = 200;

/** Why something could not be read, as sentences; with the server's own words where it used some. Untrusted text. */
export function reasonOf({ message, providerMessage }: AppError): string {
  const words = providerMessage && ` It says: ${sentence(providerMessage.slice(0, MOST_WORDS))}`;
  return `${sentence(message)}${words ?? ''}`;
}

/** A failure that has a sentence; anything else is thrown on. */
export function failureOf(error: unknown): AppFailure {
  if (error instanceof AppFailure) return error;
  throw error;
}

function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
