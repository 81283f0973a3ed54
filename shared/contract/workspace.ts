import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import { DEFAULT_SNIPPET_FORM } from '../domain/snippet-form';
import { SNIPPET_LANGUAGES } from '../domain/snippet-languages';
import {
  INSPECTOR_WIDTHS,
  LOG_COLUMN_WIDTHS,
  LOG_DETAIL_WIDTHS,
  USUAL_LOG_LAYOUT,
  type Workspace,
} from '../domain/workspace';
import { MAX_IMAGES } from '../domain/run-request';
import { MOST_KEPT, sizeOfImages, type KeptImages } from '../domain/kept-images';
import {
  imagePartSchema,
  modelTaskSchema,
  parametersSchema,
  policySchema,
  requestFormatSchema,
} from './run-request-schema';

const id = z.string().min(1).max(100);
const prompt = z.string().max(16 * 1024 * 1024);

/** The workspace as stored and as the page may send it. */
export const workspaceSchema = z.strictObject({
  version: z.literal(1),
  title: z.string().max(500),
  draft: prompt,
  columns: z
    .array(
      z.strictObject({
        id,
        model: z.string().max(300),
        task: modelTaskSchema,
        format: requestFormatSchema,
        modelInPath: z.boolean(),
        system: prompt,
        parameters: parametersSchema,
        policy: policySchema,
        promptSynced: z.boolean(),
        settingsSynced: z.boolean(),
        draft: prompt,
        turns: z.array(z.strictObject({ id, prompt, runId: z.uuid().nullable() })).max(1_000),
      }),
    )
    .min(1)
    .max(8),
  focusedColumn: id,
  // Workspaces stored by the first versions have none.
  gatewayId: z.string().max(64).nullable().default(null),
  sidebarOpen: z.boolean(),
  inspectorOpen: z.boolean(),
  // Workspaces stored by the first versions have none.
  waterfallOpen: z.boolean().default(false),
  inspectorTab: z.enum(['parameters', 'gateway', 'code', 'wire']),
  // Workspaces stored by the first versions have no width.
  inspectorWidth: z
    .number()
    .min(INSPECTOR_WIDTHS.least)
    .max(INSPECTOR_WIDTHS.most)
    .default(INSPECTOR_WIDTHS.usual),
  // Nor a form of snippets.
  snippet: z
    .strictObject({
      language: z.enum(SNIPPET_LANGUAGES.map(({ id: name }) => name)),
      tokenPlace: z.enum(['hidden', 'argument']),
    })
    .default(DEFAULT_SNIPPET_FORM),
  // Nor a layout of the log.
  logLayout: z
    .strictObject({
      columns: z.array(z.string().max(40)).max(40).nullable(),
      widths: z.record(
        z.string().max(40),
        z.number().min(LOG_COLUMN_WIDTHS.least).max(LOG_COLUMN_WIDTHS.most),
      ),
      detailWidth: z.number().min(LOG_DETAIL_WIDTHS.least).max(LOG_DETAIL_WIDTHS.most),
    })
    .default(USUAL_LOG_LAYOUT),
  recentModels: z.array(z.string().max(300)).max(50),
  promptHistory: z.array(prompt).max(200),
}) satisfies z.ZodType<Workspace>;

/** Images of prompts that were not sent yet, as stored and as the page may send them. */
export const keptImagesSchema = z
  .strictObject({
    turns: z.record(id, z.array(imagePartSchema).max(MAX_IMAGES)),
    draft: z
      .array(z.strictObject({ name: z.string().max(1_000), part: imagePartSchema }))
      .max(MAX_IMAGES),
  })
  .refine((images) => sizeOfImages(images) <= MOST_KEPT) satisfies z.ZodType<KeptImages>;

/** What is on the Compare screen, kept by the backend. */
export const workspaceContract = {
  /** Null on a first start, and where the stored one could not be read (it is then kept aside). */
  load: oc.output(type<Workspace | null>()),
  save: oc.input(workspaceSchema).output(type<void>()),
  /** Apart from the workspace, which is saved with every word that is typed. Null: none were kept. */
  loadImages: oc.output(type<KeptImages | null>()),
  saveImages: oc.input(keptImagesSchema).output(type<void>()),
};
