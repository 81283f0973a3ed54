import type { DocumentStore } from '@electron/backend/storage/document-store';

/** Documents without a database; they go through JSON as there. */
export function memoryDocuments(): Pick<DocumentStore, 'read' | 'write'> {
  const texts = new Map<string, string>();
  return {
    read: (name) => JSON.parse(texts.get(name) ?? 'null'),
    write: (name, value) => void texts.set(name, JSON.stringify(value)),
  };
}
