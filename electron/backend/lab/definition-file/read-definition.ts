import { labDefinitionSchema } from '@shared/contract/lab-definition-schema';
import type { LabDefinition } from '@shared/domain/lab/lab-definition';
import { definitionFileSchema, definitionFromFile } from './definition-schema';
import { checkFile } from '../../files/check-file';
import { parseFile } from '../../files/parse-file';
import { DEFINITION_FILE } from './definition-kind';

/**
 * The experiment that a file describes; it may come from anybody. Throws `AppFailure`, which names line and column, for a
 * file with anything wrong or unknown in it.
 */
export function definitionFromText(text: string): LabDefinition {
  const file = parseFile(text, DEFINITION_FILE);
  const definition = definitionFromFile(
    checkFile(definitionFileSchema, file.value, { file, kind: DEFINITION_FILE }),
  );
  // The same bounds as for a definition that comes from a page.
  return checkFile(labDefinitionSchema, definition, { file, kind: DEFINITION_FILE });
}
