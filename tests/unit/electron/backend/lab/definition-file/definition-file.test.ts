import fc from 'fast-check';
import { expect, test } from 'vitest';
import { definitionFromText } from '@electron/backend/lab/definition-file/read-definition';
import { holdsToken } from '@electron/backend/files/secrets';
import { definitionToText } from '@electron/backend/lab/definition-file/write-definition';
import { labDefinitionSchema } from '@shared/contract/lab-definition-schema';
import { arbitraryDefinition } from '@tests/support/arbitrary-definition';

/** As it comes through the contract; keys like `__proto__` do not. */
const definition = arbitraryDefinition
  .filter((value) => labDefinitionSchema.safeParse(value).success)
  .map((value) => labDefinitionSchema.parse(value))
  .filter((value) => !holdsToken(JSON.stringify(value)));

test('what is written is read back as it was', () => {
  fc.assert(
    fc.property(definition, (value) => {
      expect(definitionFromText(definitionToText(value))).toEqual(value);
    }),
    { numRuns: 300 },
  );
});
