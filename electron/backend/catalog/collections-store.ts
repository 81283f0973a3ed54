import { modelCollectionsSchema } from '@shared/contract/models';
import type { ModelCollections } from '@shared/domain/model-collections';
import type { DocumentStore } from '../storage/document-store';

/** The user's favourites and presets, over restarts. */
export interface CollectionsStore {
  /** Empty ones where nothing readable is stored. */
  get(): ModelCollections;
  save(collections: ModelCollections): ModelCollections;
}

const NAME = 'model-collections';

/** Collections kept as a document. An unreadable one is kept aside before it is written over. */
export function createCollectionsStore(documents: DocumentStore): CollectionsStore {
  return {
    get() {
      const stored = documents.read(NAME);
      if (stored === null) return { favourites: [], presets: [] };
      const parsed = modelCollectionsSchema.safeParse(stored);
      if (parsed.success) return parsed.data;
      documents.setAside(NAME);
      return { favourites: [], presets: [] };
    },
    save(collections) {
      documents.write(NAME, collections);
      return collections;
    },
  };
}
