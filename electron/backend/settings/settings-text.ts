import { appError, AppFailure } from '@shared/domain/app-error';
import { isJsonObject, type JsonObject } from '@shared/domain/json';
import { jsonProblem } from '@shared/domain/json-problem';
import type { Settings } from '@shared/domain/settings';
import { readSettings } from './read-settings';

/** Of the text's form, not of the app. */
const VERSION = 1;
const NAMED_AT_MOST = 5;

/** Settings as a JSON text that people can read and edit. */
export function settingsToText(settings: Settings): string {
  return `${JSON.stringify({ version: VERSION, settings }, null, 2)}\n`;
}

/**
 * Settings of such a text; those that it does not name take their defaults. Throws `AppFailure`, which names each wrong
 * or unknown entry by its path and never repeats a value.
 */
export function settingsFromText(text: string): Settings {
  const { version, settings: stored, ...others } = parsedText(text);
  if (version === undefined) throw refused('“version” is missing: this is no export of settings.');
  if (version !== VERSION) throw refused('It was exported by another version of this app.');
  const { settings, problems } = readSettings(stored ?? null);
  const wrong = [
    ...Object.keys(others).map((name) => `“${name}” does not belong here`),
    ...problems.map(({ path, message }) =>
      path === '' ? `“settings”: ${message}` : `“${path}”: ${message}`,
    ),
  ];
  if (wrong.length === 0) return settings;
  const more = wrong.length - NAMED_AT_MOST;
  const named = wrong.slice(0, NAMED_AT_MOST).join('; ');
  throw refused(`${named}${more > 0 ? `; and ${more} more` : ''}.`);
}

function parsedText(text: string): JsonObject {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (failure) {
    throw refused(`It is not JSON: ${jsonProblem(failure, text)}`);
  }
  if (!isJsonObject(parsed)) throw refused('It is not a JSON object.');
  return parsed;
}

function refused(reason: string): AppFailure {
  return new AppFailure(
    appError({
      kind: 'bad-input',
      code: 'bad-input-settings-text',
      message: `The settings were not imported. ${reason}`,
      hint: 'Nothing was changed.',
    }),
  );
}
