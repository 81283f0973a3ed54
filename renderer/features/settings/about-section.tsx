import { useQuery } from '@tanstack/react-query';
import { appInfoQuery } from './settings-query';

/** Version and host, and what leaves the machine. */
export function AboutSection() {
  const { data: info } = useQuery(appInfoQuery());
  if (info === undefined) return null;
  return (
    <dl className="grid grid-cols-[8rem_1fr] gap-x-3 gap-y-2">
      <dt className="text-muted">Version</dt>
      <dd>
        {info.version} ({info.host}, {info.platform})
      </dd>
      <dt className="text-muted">Sent elsewhere</dt>
      <dd>Nothing but your requests, to the gateway alone.</dd>
    </dl>
  );
}
