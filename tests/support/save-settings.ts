import { openStorage } from '@electron/backend/storage/open-storage';
import { systemClock } from '@electron/backend/system-clock';
import { DEFAULT_SETTINGS, type Settings } from '@shared/domain/settings';

/** Changes settings in a data folder that no app has open, as a user would before the next start. */
export function saveSettings(dataFolder: string, settings: Partial<Settings>): void {
  const storage = openStorage({
    dataFolder,
    clock: systemClock,
    log: { info: () => {}, warn: () => {} },
  });
  storage.settings.save({ ...DEFAULT_SETTINGS, ...settings });
  storage.close();
}
