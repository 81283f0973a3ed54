import { isJsonObject } from '@shared/domain/json';

/** Metadata as the gateway takes it: texts, numbers and yes or no. */
export type LogMetadata = Record<string, string | number | boolean>;

/** Reads metadata that was typed as JSON; nothing typed takes it away. `problem` says what is wrong with it. */
export function readMetadata(
  text: string,
): { metadata: LogMetadata | null; problem: null } | { metadata: null; problem: string } {
  if (text.trim() === '') return { metadata: null, problem: null };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused('This is not JSON. Write it like {"team": "blue"}.');
  }
  if (!isJsonObject(value)) return refused('Metadata is an object, like {"team": "blue"}.');
  const metadata: LogMetadata = {};
  for (const [key, entry] of Object.entries(value)) {
    if (entry === null || typeof entry === 'object') {
      return refused(`“${key}” must be a text, a number, true or false.`);
    }
    metadata[key] = entry;
  }
  return { metadata, problem: null };
}

function refused(problem: string): { metadata: null; problem: string } {
  return { metadata: null, problem };
}
