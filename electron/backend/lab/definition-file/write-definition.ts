import { appError, AppFailure } from '@shared/domain/app-error';
import type { LabDefinition } from '@shared/domain/lab/lab-definition';
import { definitionToFile } from './definition-schema';
import { FILE_RULES } from './file-rules';
import { LONGEST_FILE, type Path } from './parse-file';
import { holdsToken, isSecretHeader } from './secrets';
import { renderFile } from './render-file';

/**
 * An experiment as the text of a file meant for version control: YAML with a fixed order of keys, so that it changes only
 * where the experiment does. Throws `AppFailure` for a secret in it, and for one too large to be read again.
 */
export function definitionToText(definition: LabDefinition): string {
  const file = definitionToFile(definition);
  refuseSecrets(file, []);
  for (const name of Object.keys(file.request.headers ?? {})) {
    if (isSecretHeader(name))
      throw notSaved(`The header “${name}” carries a secret`, 'Take it out of the request');
  }
  const { kind } = definition;
  const text = renderFile(file, [
    `An experiment of AI Gateway Playground: open it in Lab → ${LAB_NAMES[kind]}, or run it with`,
    `npm run cli -- lab ${kind} --definition FILE`,
  ]);
  if (Buffer.byteLength(text) > LONGEST_FILE) {
    throw notSaved('It is larger than 5 MiB', 'Take the images out of the request');
  }
  return text;
}

const LAB_NAMES = { cache: 'Cache', retry: 'Retry', formats: 'Four formats', matrix: 'Matrix' };

function refuseSecrets(value: unknown, path: Path): void {
  if (typeof value === 'string' && !FILE_RULES.isData(path) && holdsToken(value)) {
    const what = `“${path.join('.')}” holds what looks like an API token`;
    throw notSaved(what, 'Take it out: the file is meant to be shared');
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    refuseSecrets(key, [...path, 'key']);
    refuseSecrets(inner, [...path, key]);
  }
}

function notSaved(what: string, hint: string): AppFailure {
  const message = `The definition was not saved. ${what}.`;
  return new AppFailure(
    appError({ kind: 'bad-input', code: 'bad-input-definition', message, hint: `${hint}.` }),
  );
}
