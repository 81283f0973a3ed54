import { settingsSchema } from '@shared/contract/settings';
import { DEFAULT_SETTINGS, type Settings } from '@shared/domain/settings';
import type { DocumentStore } from './document-store';

/** The app's settings. */
export interface SettingsStore {
  /** Defaults where nothing readable is stored. */
  get(): Settings;
  save(settings: Settings): Settings;
}

const NAME = 'settings';

/** Settings kept as a document; read once, since nobody else writes them. */
export function createSettingsStore(documents: DocumentStore): SettingsStore {
  let current = load(documents);
  return {
    get: () => current,
    save(settings) {
      documents.write(NAME, settings);
      current = settings;
      return settings;
    },
  };
}

function load(documents: DocumentStore): Settings {
  const stored = documents.read(NAME);
  if (stored === null) return DEFAULT_SETTINGS;
  // A setting that an older version did not know takes its default.
  const parsed = settingsSchema.safeParse(
    typeof stored === 'object' ? { ...DEFAULT_SETTINGS, ...stored } : stored,
  );
  if (parsed.success) return parsed.data;
  documents.setAside(NAME);
  return DEFAULT_SETTINGS;
}
