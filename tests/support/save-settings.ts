import { openStorage } from '@electron/backend/storage/open-storage';
import { systemClock } from '@electron/backend/system-clock';
import { DEFAULT_SETTINGS, type Settings } from '@shared/domain/settings';

/** Changes settings in a data folder that no app has open, as a user would before the next start. */
export async function saveSettings(dataFolder: string, settings: Partial<Settings>): Promise<void> {
  const storage = openStorage({
    dataFolder,
    clock: systemClock,
    log: { info: () => {}, warn: () => {} },
  });
  storage.settings.save({ ...DEFAULT_SETTINGS, ...settings });
  await storage.close();
}
