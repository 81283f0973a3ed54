import { z } from 'zod';
import { labDefinitionSchema, labNameSchema } from '@shared/contract/lab-definition-schema';
import type { LabDefinition } from '@shared/domain/lab/lab-definition';
import { onlyPrompt } from './message-file';
import { requestFileSchema, requestFromFile, requestToFile } from './request-file';

/** What stands otherwise in a file than in the definition itself. */
const basis = {
  name: labNameSchema.optional(),
  request: requestFileSchema,
  budget: z.number().positive().max(100_000).optional(),
};
const [cache, retry, formats, matrix] = labDefinitionSchema.options;

const needsPrompt = 'must say “prompt” or “messages”, and not both';

/** A definition as it stands in a file. */
export const definitionFileSchema = z
  .discriminatedUnion('kind', [
    cache.extend(basis),
    retry.extend(basis),
    formats.extend(basis),
    matrix.extend(basis),
  ])
  .superRefine(({ kind, request }, context) => {
    const both = request.prompt !== undefined && request.messages !== undefined;
    const neither = request.prompt === undefined && request.messages === undefined;
    if (both || (neither && kind !== 'matrix')) {
      context.addIssue({ code: 'custom', path: ['request'], message: needsPrompt });
    }
  });

type DefinitionFile = z.infer<typeof definitionFileSchema>;

/** A definition as plain data for a file: what it is first, then what is sent, then what is done with it. */
export function definitionToFile(definition: LabDefinition) {
  const { version, kind, name, budget, request, ...particular } = definition;
  const file = requestToFile(request);
  // The first prompt of a matrix is its request's: once is enough.
  if (definition.kind === 'matrix' && onlyPrompt(request.messages) === definition.prompts[0]) {
    delete file.prompt;
  }
  return {
    version,
    kind,
    ...(name === '' ? {} : { name }),
    ...(budget === null ? {} : { budget }),
    request: file,
    ...particular,
  };
}

/** The definition of a file whose form is checked. */
export function definitionFromFile(file: DefinitionFile): LabDefinition {
  const request = requestFromFile(file.request, file.kind === 'matrix' ? file.prompts[0] : '');
  return { ...file, name: file.name ?? '', budget: file.budget ?? null, request };
}
