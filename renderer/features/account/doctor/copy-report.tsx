import { useCopy } from '@renderer/lib/use-copy';
import { Button } from '@renderer/ui/button';
import { Check, Copy, TriangleAlert } from 'lucide-react';

const ICONS = { ready: Copy, copied: Check, failed: TriangleAlert };

/** Copies the check as Markdown; `report` makes it when it is asked for. */
export function CopyReport({ report }: { report: () => string }) {
  const { state, copy } = useCopy();
  const Icon = ICONS[state];
  return (
    <>
      <Button icon={<Icon size={13} aria-hidden />} onClick={() => void copy(report())}>
        Copy report
      </Button>
      <span role="status" className="sr-only">
        {state === 'copied' ? 'Copied' : state === 'failed' ? 'Could not copy' : ''}
      </span>
    </>
  );
}
