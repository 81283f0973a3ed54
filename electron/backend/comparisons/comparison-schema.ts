import { z } from 'zod';
import { workspaceSchema } from '@shared/contract/workspace';
import type {
  ComparisonColumn,
  ComparisonDocument,
  ComparisonPrompt,
} from '@shared/domain/comparison-document';
import { settingsFileSchema, settingsFromFile, settingsToFile } from '../files/settings-file';
import { answerFileSchema, answerFromFile, answerToFile } from './answer-file';
import { createMediaShelf, mediaFileSchema, type MediaShelf } from './media-file';
import { mediaProblems } from './media-problems';
import { promptFileSchema, promptFromFile, promptToFile } from './prompt-file';

const { title, columns } = workspaceSchema.shape;
const MOST_TURNS = 1_000;
const prompts = z.array(promptFileSchema).max(MOST_TURNS);

const columnFileSchema = settingsFileSchema.extend({
  // A column may wait for its model.
  model: columns.element.shape.model,
  prompts: prompts.optional(),
  answers: z.array(answerFileSchema.nullable()).max(MOST_TURNS).optional(),
});

/** A comparison as it stands in a file. What all columns are asked stands once, on top; images and the like stand last. */
export const comparisonFileSchema = z
  .strictObject({
    version: z.literal(1),
    kind: z.literal('comparison'),
    title: title.optional(),
    gateway: workspaceSchema.shape.gatewayId.unwrap().unwrap().optional(),
    prompts: prompts.optional(),
    columns: z.array(columnFileSchema).min(1).max(8),
    media: mediaFileSchema.optional(),
  })
  .superRefine((file, context) => {
    for (const [index, column] of file.columns.entries()) {
      const asked = column.prompts ?? file.prompts ?? [];
      if ((column.answers?.length ?? 0) > asked.length) {
        const message = 'has more answers than there are prompts';
        context.addIssue({ code: 'custom', path: ['columns', index, 'answers'], message });
      }
    }
    for (const { path, message } of mediaProblems(file)) {
      context.addIssue({ code: 'custom', path, message });
    }
  });

/** A comparison of a file whose form is checked. */
export type ComparisonFile = z.infer<typeof comparisonFileSchema>;

/** A comparison as plain data for a file, the keys in the order in which they stand there. */
export function comparisonToFile(document: ComparisonDocument) {
  const shelf = createMediaShelf();
  const isShared = allAskedTheSame(document.columns);
  const [first] = document.columns;
  const shared = isShared && first ? promptsToFile(first, shelf) : {};
  const written = document.columns.map((column) => ({
    ...settingsToFile({ ...column, system: column.system === '' ? null : column.system }),
    ...(isShared ? {} : promptsToFile(column, shelf)),
    ...answersToFile(column, shelf),
  }));
  const media = shelf.all();
  return {
    version: document.version,
    kind: 'comparison',
    ...(document.title === '' ? {} : { title: document.title }),
    ...(document.gatewayId === null ? {} : { gateway: document.gatewayId }),
    ...shared,
    columns: written,
    ...(Object.keys(media).length === 0 ? {} : { media }),
  };
}

/** The comparison of a file whose form is checked. */
export function comparisonFromFile(file: ComparisonFile): ComparisonDocument {
  return {
    version: file.version,
    title: file.title ?? '',
    gatewayId: file.gateway ?? null,
    columns: file.columns.map((column) => columnFromFile(column, file)),
  };
}

function promptsToFile({ turns }: ComparisonColumn, shelf: MediaShelf) {
  return turns.length === 0 ? {} : { prompts: turns.map((turn) => promptToFile(turn, shelf)) };
}

function answersToFile({ turns }: ComparisonColumn, shelf: MediaShelf) {
  const answers = turns.map(({ answer }) => (answer === null ? null : answerToFile(answer, shelf)));
  const answered = answers.slice(0, answers.findLastIndex((answer) => answer !== null) + 1);
  return answered.length === 0 ? {} : { answers: answered };
}

function columnFromFile(
  column: ComparisonFile['columns'][number],
  { prompts: shared = [], media = {} }: ComparisonFile,
): ComparisonColumn {
  const { prompts: own, answers = [], ...settings } = column;
  const { system, ...rest } = settingsFromFile(settings);
  const asked = own ?? shared;
  return {
    ...rest,
    system: system ?? '',
    turns: asked.map((prompt, index) => {
      const answer = answers[index] ?? null;
      return {
        ...promptFromFile(prompt, media),
        answer: answer === null ? null : answerFromFile(answer, media),
      };
    }),
  };
}

function allAskedTheSame([first, ...others]: readonly ComparisonColumn[]): boolean {
  const asked = first?.turns ?? [];
  return others.every(
    ({ turns: its }) =>
      its.length === asked.length && its.every((prompt, index) => isSame(prompt, asked[index])),
  );
}

function isSame(prompt: ComparisonPrompt, other: ComparisonPrompt | undefined): boolean {
  return (
    prompt.prompt === other?.prompt &&
    prompt.images.length === other.images.length &&
    prompt.images.every(
      ({ mimeType, base64 }, index) =>
        mimeType === other.images[index]?.mimeType && base64 === other.images[index]?.base64,
    )
  );
}
