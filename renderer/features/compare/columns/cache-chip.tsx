import { Pill } from '@renderer/ui/pill';
import { cacheStatusOf } from '@shared/domain/cache/cache-status';

/** What the gateway says of its cache, by word and colour; `headers` are the answer's. */
export function CacheChip({ headers }: { headers: Record<string, string> }) {
  const status = cacheStatusOf(headers);
  if (status === 'HIT') return <Pill tone="hit">HIT</Pill>;
  if (status === 'MISS') return <Pill tone="miss">MISS</Pill>;
  if (status !== null) return <Pill>{status}</Pill>;
  const gateway = headers['cf-aig-log-id'] ?? headers['cf-aig-request-id'];
  return <Pill>{gateway === undefined ? 'no gateway' : 'cache off'}</Pill>;
}
