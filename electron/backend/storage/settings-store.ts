import { DEFAULT_SETTINGS, type Settings } from '@shared/domain/settings';
import { readSettings, type SettingsProblem } from '../settings/read-settings';
import type { DocumentStore } from './document-store';

/** The app's settings as they are stored. */
export interface SettingsStore {
  get(): Settings;
  save(settings: Settings): Settings;
  /** Calls `listener` after each change. */
  onChange(listener: (settings: Settings) => void): void;
  /** A sentence for the user where something stored could not be read; else null. */
  readonly notice: string | null;
}

const NAME = 'settings';

/** Settings kept as a document; read once, since nobody else writes them. */
export function createSettingsStore(documents: DocumentStore): SettingsStore {
  const listeners: ((settings: Settings) => void)[] = [];
  const loaded = load(documents);
  let current = loaded.settings;
  return {
    get: () => current,
    notice: loaded.notice,
    save(settings) {
      documents.write(NAME, settings);
      current = settings;
      for (const listener of listeners) listener(settings);
      return settings;
    },
    onChange: (listener) => void listeners.push(listener),
  };
}

/** Keeps what can be read, and writes it; the stored text is kept aside where that is not all. */
function load(documents: DocumentStore): { settings: Settings; notice: string | null } {
  let isUnreadable = false;
  const stored = documents.read(NAME, () => (isUnreadable = true));
  if (stored === null && !isUnreadable) return { settings: DEFAULT_SETTINGS, notice: null };
  const { settings, problems } = readSettings(stored);
  if (problems.length === 0) return { settings, notice: null };
  try {
    if (!isUnreadable) documents.setAside(NAME);
    documents.write(NAME, settings);
    return { settings, notice: noticeOf(problems, 'what was stored is kept aside') };
  } catch {
    const advice = 'what was stored is still there: check that the disk has room';
    return { settings, notice: noticeOf(problems, advice) };
  }
}

function noticeOf(problems: readonly SettingsProblem[], stored: string): string {
  const names = [...new Set(problems.map(({ path }) => path))].filter((name) => name !== '');
  const which = names.length === 0 ? 'The settings' : `Some settings (${names.join(', ')})`;
  return `${which} could not be read and have their defaults again; ${stored}.`;
}
