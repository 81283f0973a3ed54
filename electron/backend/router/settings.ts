import type { SettingsService } from '../settings/settings-service';
import { api } from './api';

/** Handlers of `contract.settings`. */
export function settingsRouter(settings: SettingsService) {
  return {
    get: api.settings.get.handler(() => settings.get()),
    save: api.settings.save.handler(({ input }) => settings.save(input)),
    reset: api.settings.reset.handler(() => settings.reset()),
    exportText: api.settings.exportText.handler(() => ({ text: settings.exportText() })),
    importText: api.settings.importText.handler(({ input }) => settings.importText(input.text)),
  };
}
