import { client } from '@renderer/rpc/client';
import { toAppError } from '@renderer/rpc/to-app-error';
import { showToast } from '@renderer/ui/toast';
import { DEFAULT_SETTINGS, type Settings } from '@shared/domain/settings';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { settingsQuery } from './settings-query';

/** The settings, and a way to change them that shows at once and is taken back if it cannot be stored. */
export function useSettings(): [Settings, (change: Partial<Settings>) => void] {
  const queries = useQueryClient();
  const { data: settings = DEFAULT_SETTINGS } = useQuery(settingsQuery());
  const { queryKey } = settingsQuery();

  const save = async (change: Partial<Settings>) => {
    const next = { ...settings, ...change };
    queries.setQueryData(queryKey, next);
    try {
      queries.setQueryData(queryKey, await client.settings.save(next));
    } catch (failure) {
      queries.setQueryData(queryKey, settings);
      showToast({
        title: 'The setting was not saved',
        description: toAppError(failure).message,
        tone: 'failure',
      });
    }
  };
  return [settings, (change) => void save(change)];
}
