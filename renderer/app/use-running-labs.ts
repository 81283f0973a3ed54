import { client } from '@renderer/rpc/client';
import { useEffect } from 'react';

/**
 * Follows the experiments that were under way when the page was loaded, whatever screen it shows: one that nobody
 * watches is stopped. `loaded`: the backend has answered.
 */
export function useRunningLabs(loaded: boolean): void {
  useEffect(() => {
    if (loaded) void followRunning();
  }, [loaded]);
}

async function followRunning(): Promise<void> {
  // Without a list nothing is lost that the Lab's own screen would not find.
  const list = await client.lab.list().catch(() => []);
  const running = list.filter(({ state }) => state === 'running');
  if (running.length === 0) return;
  const { labs } = await import('./lab-services');
  for (const { id } of running) labs.follow(id);
}
