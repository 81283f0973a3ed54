import { useQuery } from '@tanstack/react-query';
import { SettingsFile } from './file/settings-file';
import { ResetSettings } from './reset-settings';
import { appInfoQuery } from './settings-query';

/** Version and host, what leaves the machine, and the settings as a whole. */
export function AboutSection() {
  const { data: info } = useQuery(appInfoQuery());
  return (
    <>
      {info === undefined ? null : (
        <dl className="grid grid-cols-[8rem_1fr] gap-x-3 gap-y-2">
          <dt className="text-muted">Version</dt>
          <dd>
            {info.version} ({info.host}, {info.platform})
          </dd>
          <dt className="text-muted">Sent elsewhere</dt>
          <dd>Nothing but your requests, to the gateway alone.</dd>
        </dl>
      )}
      <SettingsFile />
      <ResetSettings />
    </>
  );
}
