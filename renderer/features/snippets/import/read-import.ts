import type { ModelTask } from '@shared/domain/model-task';
import { asOnePrompt, type OnePrompt } from '@shared/snippets/one-prompt';
import { readCurl } from '@shared/snippets/read-curl';

/** What a pasted command would become. */
export type ImportReading =
  | {
      problem: null;
      one: OnePrompt;
      notes: string[];
      token: string | null;
      accountId: string | null;
    }
  | { problem: string; line: number; column: number };

/** Reads a command as a column with one prompt. Never throws. */
export function readImport(
  text: string,
  taskOf: (model: string) => ModelTask | undefined,
): ImportReading {
  const reading = readCurl(text, taskOf);
  if (reading.problem !== null) {
    const { message, at } = reading.problem;
    return { problem: message, ...at };
  }
  const { request, notes, token, accountId } = reading;
  const one = asOnePrompt(request);
  return {
    problem: null,
    one,
    notes: one.note === null ? notes : [...notes, one.note],
    token,
    accountId,
  };
}
