import type { SettingsStore } from '../storage/settings-store';
import { api } from './api';

/** Handlers of `contract.settings`. */
export function settingsRouter(settings: SettingsStore) {
  return {
    get: api.settings.get.handler(() => settings.get()),
    save: api.settings.save.handler(({ input }) => settings.save(input)),
  };
}
