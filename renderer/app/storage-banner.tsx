import { appInfoQuery } from '@renderer/features/settings/settings-query';
import { Banner } from '@renderer/ui/banner';
import { Button } from '@renderer/ui/button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

/** Says when what is done here cannot be kept, or what was kept had to be repaired. */
export function StorageBanner() {
  const { data } = useQuery(appInfoQuery());
  const [dismissed, setDismissed] = useState(false);
  if (data?.storageNotice == null || dismissed) return null;
  return (
    <Banner
      tone="warning"
      className="rounded-none"
      actions={
        <Button size="small" variant="ghost" onClick={() => setDismissed(true)}>
          Dismiss
        </Button>
      }
    >
      {data.storageNotice}
    </Banner>
  );
}
