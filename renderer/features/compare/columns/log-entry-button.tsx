import { Dialog } from '@renderer/ui/dialog';
import { IconButton } from '@renderer/ui/icon-button';
import type { Run } from '@shared/domain/run';
import { FileSearch } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useCompare } from '../compare-context';

/** Opens what the gateway's own log says of an answer. */
export function LogEntryButton({ run }: { run: Run }) {
  const { slots } = useCompare();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton
        label="Open the gateway’s log entry"
        icon={<FileSearch size={12} aria-hidden />}
        size="small"
        onClick={() => setOpen(true)}
      />
      {isOpen ? (
        <Dialog
          open
          onOpenChange={setOpen}
          title="The gateway’s log entry"
          description={run.request.model}
          size="large"
        >
          <Suspense>{slots.gatewayLog({ run })}</Suspense>
        </Dialog>
      ) : null}
    </>
  );
}
