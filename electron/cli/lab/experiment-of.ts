import { definitionFromText } from '@electron/backend/lab/definition-file/read-definition';
import type { LabDefinition } from '@shared/domain/lab/lab-definition';
import { readText } from '../read-text';
import { UsageError } from '../usage-error';
import type { LabOptions } from './lab-options';

/** The experiment of a command, read from its file where it names one. Throws `UsageError`, and `AppFailure` for a file with anything wrong in it. */
export async function experimentOf({ kind, source, budget }: LabOptions): Promise<LabDefinition> {
  if ('definition' in source) return source.definition;
  const definition = definitionFromText(await readText(source.file, '--definition'));
  if (definition.kind !== kind) {
    throw new UsageError(`The definition is of lab ${definition.kind}, not of lab ${kind}`);
  }
  return budget === null ? definition : { ...definition, budget };
}
