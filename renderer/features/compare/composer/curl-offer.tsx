import { Button } from '@renderer/ui/button';
import { useCompare, useWorkspace } from '../compare-context';

/** Below a prompt that is a curl command: it may be meant as one. */
export function CurlOffer() {
  const { importCurl } = useCompare();
  const draft = useWorkspace((workspace) => workspace.draft);
  return (
    <div role="status" className="flex flex-wrap items-center gap-2 text-sm text-muted">
      <span>This prompt is a curl command.</span>
      <Button size="small" onClick={() => importCurl(draft)}>
        Make a column of this curl
      </Button>
    </div>
  );
}
