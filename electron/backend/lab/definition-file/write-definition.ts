import type { LabDefinition } from '@shared/domain/lab/lab-definition';
import { notSaved } from '../../files/file-problem';
import { sizeProblem } from '../../files/parse-file';
import { refuseSecrets } from '../../files/refuse-secrets';
import { renderFile } from '../../files/render-file';
import { DEFINITION_FILE } from './definition-kind';
import { definitionToFile } from './definition-schema';

/** What numbers outside of the request are in. */
const UNITS: Readonly<Record<string, string>> = {
  budget: 'USD',
  gap: 'ms',
  interval: 'ms',
  after: 'ms',
  ages: 's',
};

/**
 * An experiment as the text of a file meant for version control: YAML with a fixed order of keys, so that it changes only
 * where the experiment does. Throws `AppFailure` for a secret in it, and for one too large to be read again.
 */
export function definitionToText(definition: LabDefinition): string {
  const file = definitionToFile(definition);
  refuseSecrets(file, DEFINITION_FILE);
  const { kind } = definition;
  const heading = [
    `An experiment of AI Gateway Playground: open it in Lab → ${LAB_NAMES[kind]}, or run it with`,
    `npm run cli -- lab ${kind} --definition FILE`,
  ];
  const text = renderFile(file, { heading, units: UNITS });
  const tooMuch = sizeProblem(text, DEFINITION_FILE);
  if (tooMuch !== null)
    throw notSaved(DEFINITION_FILE, tooMuch, 'Take the images out of the request');
  return text;
}

const LAB_NAMES = { cache: 'Cache', retry: 'Retry', formats: 'Four formats', matrix: 'Matrix' };
