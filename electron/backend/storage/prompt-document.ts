import type { z } from 'zod';
import type { DocumentStore } from './document-store';
import type { SettingsStore } from './settings-store';

/** Something with texts or images of prompts that is kept over restarts, or in memory where those are not to be stored. */
export interface PromptDocument<Value> {
  /** Undefined: nothing was kept, or it cannot be read. */
  read(): Value | undefined;
  write(value: Value): void;
}

/** Where prompt documents are kept. */
export interface PromptDocumentStores {
  documents: Pick<DocumentStore, 'read' | 'write'>;
  settings: Pick<SettingsStore, 'get' | 'onChange'>;
}

/** A document of the database; when it is decided that bodies are stored, or are not, it goes there or goes away. */
export function createPromptDocument<Value>(
  { documents, settings }: PromptDocumentStores,
  name: string,
  schema: z.ZodType<Value>,
): PromptDocument<Value> {
  const isStored = () => settings.get().log.storeBodies;
  let wasStored = isStored();
  let latest: Value | undefined;
  const read = () => (latest ??= schema.safeParse(documents.read(name)).data);
  const write = (value: Value | undefined) => {
    latest = value;
    wasStored = isStored();
    documents.write(name, wasStored ? (value ?? null) : null);
  };
  settings.onChange(() => {
    if (wasStored !== isStored()) write(read());
  });
  return { read, write };
}
