import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import type { CatalogSource, Model } from '../domain/model';
import type { ModelCollections } from '../domain/model-collections';
import { requestFormatSchema } from './run-request-schema';

/** One list that the catalogue was put together from. */
export interface CatalogPart {
  source: CatalogSource;
  /** How many models it names. */
  count: number;
  /** Epoch ms; for the snapshot its own date. */
  readAt: number;
  /** Why it could not be read now, in a sentence; an earlier copy stands in where there is one. */
  problem: string | null;
}

/** The catalogue and where it came from. */
export interface ModelList {
  models: Model[];
  /** Epoch ms of the answer it was read from. */
  fetchedAt: number;
  /** Set where a list could not be read; what could be read is still there. */
  warning: string | null;
  parts: CatalogPart[];
}

const modelId = z.string().min(1).max(300);

/** Favourites and presets as stored and as the page may send them. */
export const modelCollectionsSchema = z.strictObject({
  favourites: z.array(modelId).max(500),
  presets: z
    .array(
      z.strictObject({
        id: z.string().min(1).max(100),
        name: z.string().min(1).max(200),
        columns: z
          .array(
            z.strictObject({
              model: modelId,
              format: requestFormatSchema,
              modelInPath: z.boolean(),
            }),
          )
          .min(1)
          .max(8),
      }),
    )
    .max(200),
}) satisfies z.ZodType<ModelCollections>;

/** The model catalogue. */
export const modelsContract = {
  /** From the backend's memory while it is fresh. */
  list: oc.output(type<ModelList>()),
  /** Asks all lists again. */
  refresh: oc.output(type<ModelList>()),
  collections: oc.output(type<ModelCollections>()),
  saveCollections: oc.input(modelCollectionsSchema).output(type<ModelCollections>()),
};
