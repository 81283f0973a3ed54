import { z } from 'zod';
import type { DocumentStore } from '../storage/document-store';
import { listedModelSchema, type ListedModel } from './listed-model';
import type { EarlierModel } from './merge-models';

/** A list that the API gives, as opposed to the snapshot and the simulator's. */
export type LiveSource = 'workers-ai' | 'third-party';

/** The last complete list of one source. */
export interface CatalogCopy {
  /** Epoch ms. */
  readAt: number;
  models: ListedModel[];
  earlier: EarlierModel[];
}

/** The last complete lists of an account, over restarts. */
export interface CatalogCopies {
  /** Null where none was kept, and where it cannot be read. */
  read(accountId: string, source: LiveSource): CatalogCopy | null;
  write(accountId: string, source: LiveSource, copy: CatalogCopy): void;
}

const copySchema = z.strictObject({
  readAt: z.number(),
  models: z.array(listedModelSchema),
  earlier: z.array(z.strictObject({ model: listedModelSchema, seenAt: z.number() })),
}) satisfies z.ZodType<CatalogCopy>;

/**
 * Copies kept as documents. One that is unreadable or cannot be written is no loss: the next complete list
 * replaces it, and a full disk must not keep the models from being shown.
 */
export function createCatalogCopies(
  documents: Pick<DocumentStore, 'read' | 'write'>,
): CatalogCopies {
  const name = (accountId: string, source: LiveSource): string => `catalog-${source}-${accountId}`;
  return {
    read(accountId, source) {
      try {
        return copySchema.safeParse(documents.read(name(accountId, source))).data ?? null;
      } catch {
        return null;
      }
    },
    write(accountId, source, copy) {
      try {
        documents.write(name(accountId, source), copy);
      } catch {
        return;
      }
    },
  };
}
