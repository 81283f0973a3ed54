import { DEFAULT_SETTINGS, type Settings } from '@shared/domain/settings';
import type { SettingsStore } from '../storage/settings-store';
import { checkSettings } from './check-settings';
import { settingsFromText, settingsToText } from './settings-text';

/** What the page can do with settings. */
export interface SettingsService {
  get(): Settings;
  /** Throws `AppFailure` for settings that cannot work, naming the one; then nothing is changed. */
  save(settings: Settings): Settings;
  reset(): Settings;
  exportText(): string;
  /** Throws `AppFailure` for a text that is no export, or that holds anything that cannot work. */
  importText(text: string): Settings;
}

/** Keeps only settings that can work. */
export function createSettingsService(store: SettingsStore): SettingsService {
  const save = (settings: Settings): Settings => {
    checkSettings(settings);
    return store.save(settings);
  };
  return {
    get: () => store.get(),
    save,
    reset: () => store.save(DEFAULT_SETTINGS),
    exportText: () => settingsToText(store.get()),
    importText: (text) => save(settingsFromText(text)),
  };
}
