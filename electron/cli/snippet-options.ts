import type { SnippetForm } from '@shared/domain/snippet-form';
import { SNIPPET_LANGUAGES, type SnippetLanguage } from '@shared/domain/snippet-languages';
import { count } from './amount';
import type { CliValues } from './cli-values';
import { readRunCommand, RUN_OPTIONS, type RunFileOptions, type RunOptions } from './run-options';
import { UsageError } from './usage-error';

/** A request to be written as a snippet. */
export interface SnippetOptions {
  /** What the command `run` would run. */
  run: RunOptions | RunFileOptions;
  form: SnippetForm;
  /** Which of its requests, from 1 on. */
  column: number;
}

/** What `snippet` takes beside what all commands take. */
export const SNIPPET_OPTIONS = [
  ...RUN_OPTIONS,
  'language',
  'column',
  'shortest',
] as const satisfies readonly (keyof CliValues)[];

/** The command `snippet`: a comparison file, or the options of `run`. Throws `UsageError`. */
export function readSnippetOptions(file: string | undefined, values: CliValues): SnippetOptions {
  for (const name of ['demo', 'account', 'data-dir'] as const) {
    if (values[name] !== undefined) {
      throw new UsageError(`--${name} cannot be used with snippet, which asks nobody`);
    }
  }
  const column = count('--column', values.column, 1);
  if (column === 0) throw new UsageError('--column counts from 1');
  return {
    run: readRunCommand(file, values),
    form: formOf(values),
    column,
  };
}

function formOf({ language: name = 'curl', shortest = false }: CliValues): SnippetForm {
  const language = languageOf(name);
  if (shortest && language !== 'curl') {
    throw new UsageError('--shortest is a form of --language curl alone');
  }
  return { language, tokenPlace: shortest ? 'argument' : 'hidden' };
}

function languageOf(name: string): SnippetLanguage {
  const known = SNIPPET_LANGUAGES.find(({ id }) => id === name);
  if (known) return known.id;
  const ids = SNIPPET_LANGUAGES.map(({ id }) => id).join(', ');
  throw new UsageError(`--language is one of ${ids}, not ${name}`);
}
