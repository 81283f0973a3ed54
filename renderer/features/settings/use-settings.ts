import { client, query } from '@renderer/rpc/client';
import { sentenceOf } from '@renderer/rpc/to-app-error';
import { showToast } from '@renderer/ui/toast';
import { DEFAULT_SETTINGS, type Settings } from '@shared/domain/settings';
import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { createSettingsSaver, type SaveSettings } from './settings-saver';
import { settingsQuery } from './settings-query';

/** The settings, and a way to change them that shows at once and is taken back, with a notice, if it is refused. */
export function useSettings(): [Settings, (change: Partial<Settings>) => void] {
  const settings = useStoredSettings();
  const queries = useQueryClient();
  const save = (change: Partial<Settings>) => {
    saveSettings(queries, change).catch((failure: unknown) =>
      showToast({
        title: 'The setting was not saved',
        description: sentenceOf(failure),
        tone: 'failure',
      }),
    );
  };
  return [settings, save];
}

/** The same for one field, which says itself why its change was refused: `save` resolves with whether it was taken. */
export function useSettingField(): {
  settings: Settings;
  save: (change: Partial<Settings>) => Promise<boolean>;
  error: string | null;
} {
  const settings = useStoredSettings();
  const queries = useQueryClient();
  const [error, setError] = useState<string | null>(null);
  const save = async (change: Partial<Settings>) => {
    try {
      await saveSettings(queries, change);
      setError(null);
      return true;
    } catch (failure) {
      setError(sentenceOf(failure));
      return false;
    }
  };
  return { settings, save, error };
}

/** Shows settings that the backend has stored on its own, e.g. after an import. */
export async function takeSettings(queries: QueryClient, settings: Settings): Promise<void> {
  queries.setQueryData(settingsQuery().queryKey, settings);
  // Another API address may be another account, with other models and gateways.
  await queries.invalidateQueries();
}

function useStoredSettings(): Settings {
  return useQuery(settingsQuery()).data ?? DEFAULT_SETTINGS;
}

const savers = new WeakMap<QueryClient, SaveSettings>();

async function saveSettings(queries: QueryClient, change: Partial<Settings>): Promise<void> {
  const { apiBase } = await queries.ensureQueryData(settingsQuery());
  const saver = savers.get(queries) ?? createSaver(queries);
  savers.set(queries, saver);
  await saver(change);
  // Smaller limits delete runs at once.
  if (change.log !== undefined) await queries.invalidateQueries({ queryKey: query.log.key() });
  if (change.apiBase !== undefined && change.apiBase !== apiBase) await queries.invalidateQueries();
}

function createSaver(queries: QueryClient): SaveSettings {
  const { queryKey } = settingsQuery();
  return createSettingsSaver({
    read: () => queries.getQueryData(queryKey) ?? DEFAULT_SETTINGS,
    show: (settings) => queries.setQueryData(queryKey, settings),
    send: (settings) => client.settings.save(settings),
  });
}
