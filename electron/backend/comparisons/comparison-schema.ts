import { z } from 'zod';
import { workspaceSchema } from '@shared/contract/workspace';
import type { ComparisonColumn, ComparisonDocument } from '@shared/domain/comparison-document';
import { settingsFileSchema, settingsFromFile, settingsToFile } from '../files/settings-file';
import { answerFileSchema, answerFromFile, answerToFile } from './answer-file';

const { title, columns } = workspaceSchema.shape;
const { turns, model } = columns.element.shape;
const MOST_TURNS = 1_000;
const prompts = z.array(turns.element.shape.prompt).max(MOST_TURNS);

const columnFileSchema = settingsFileSchema.extend({
  // A column may wait for its model.
  model,
  prompts: prompts.optional(),
  answers: z.array(answerFileSchema.nullable()).max(MOST_TURNS).optional(),
});

/** A comparison as it stands in a file. What all columns are asked stands once, on top. */
export const comparisonFileSchema = z
  .strictObject({
    version: z.literal(1),
    kind: z.literal('comparison'),
    title: title.optional(),
    gateway: workspaceSchema.shape.gatewayId.unwrap().unwrap().optional(),
    prompts: prompts.optional(),
    columns: z.array(columnFileSchema).min(1).max(8),
  })
  .superRefine((file, context) => {
    for (const [index, column] of file.columns.entries()) {
      const asked = column.prompts ?? file.prompts ?? [];
      if ((column.answers?.length ?? 0) > asked.length) {
        const message = 'has more answers than there are prompts';
        context.addIssue({ code: 'custom', path: ['columns', index, 'answers'], message });
      }
    }
  });

type ComparisonFile = z.infer<typeof comparisonFileSchema>;

/** A comparison as plain data for a file, the keys in the order in which they stand there. */
export function comparisonToFile(document: ComparisonDocument) {
  const shared = sharedPrompts(document.columns);
  return {
    version: document.version,
    kind: 'comparison',
    ...(document.title === '' ? {} : { title: document.title }),
    ...(document.gatewayId === null ? {} : { gateway: document.gatewayId }),
    ...(shared === null || shared.length === 0 ? {} : { prompts: shared }),
    columns: document.columns.map((column) => columnToFile(column, shared === null)),
  };
}

/** The comparison of a file whose form is checked. */
export function comparisonFromFile(file: ComparisonFile): ComparisonDocument {
  return {
    version: file.version,
    title: file.title ?? '',
    gatewayId: file.gateway ?? null,
    columns: file.columns.map((column) => columnFromFile(column, file.prompts ?? [])),
  };
}

function columnToFile({ turns: asked, ...settings }: ComparisonColumn, ownPrompts: boolean) {
  const system = settings.system === '' ? null : settings.system;
  const answers = asked.map(({ answer }) => (answer === null ? null : answerToFile(answer)));
  const answered = answers.slice(0, answers.findLastIndex((answer) => answer !== null) + 1);
  return {
    ...settingsToFile({ ...settings, system }),
    ...(ownPrompts && asked.length > 0 ? { prompts: asked.map(({ prompt }) => prompt) } : {}),
    ...(answered.length === 0 ? {} : { answers: answered }),
  };
}

function columnFromFile(
  file: ComparisonFile['columns'][number],
  shared: readonly string[],
): ComparisonColumn {
  const { prompts: own, answers = [], ...settings } = file;
  const { system, ...rest } = settingsFromFile(settings);
  const asked = own ?? shared;
  return {
    ...rest,
    system: system ?? '',
    turns: asked.map((prompt, index) => {
      const answer = answers[index] ?? null;
      return { prompt, answer: answer === null ? null : answerFromFile(answer) };
    }),
  };
}

/** The prompts of every column if all have the same, or else null. */
function sharedPrompts([first, ...others]: readonly ComparisonColumn[]): string[] | null {
  const asked = first?.turns.map(({ prompt }) => prompt) ?? [];
  const isShared = others.every(
    ({ turns: its }) =>
      its.length === asked.length && its.every(({ prompt }, index) => prompt === asked[index]),
  );
  return isShared ? asked : null;
}
