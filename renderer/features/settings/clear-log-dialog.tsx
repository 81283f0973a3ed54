import { sentenceOf } from '@renderer/rpc/to-app-error';
import { client, query } from '@renderer/rpc/client';
import { formatBytes } from '@renderer/lib/format';
import { ConfirmDialog } from '@renderer/ui/confirm-dialog';
import { showToast } from '@renderer/ui/toast';
import { useQueryClient } from '@tanstack/react-query';

/** Asks before the log is cleared, and says how many runs that deletes. */
export function ClearLogDialog(props: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  runs: number;
}) {
  const queries = useQueryClient();
  const clear = async () => {
    try {
      const size = await client.log.clear();
      showToast({
        title: 'The log is cleared',
        description:
          size.runs === 0
            ? `${formatBytes(size.bytes)} are left of the database.`
            : `Runs that are still going on stay: ${size.runs}.`,
      });
    } catch (failure) {
      showToast({
        title: 'The log was not cleared',
        description: sentenceOf(failure),
        tone: 'failure',
      });
    }
    await queries.invalidateQueries({ queryKey: query.log.key() });
  };
  const count = props.runs.toLocaleString('en-US');
  return (
    <ConfirmDialog
      open={props.open}
      onOpenChange={props.onOpenChange}
      title={props.runs === 1 ? 'Delete 1 run?' : `Delete ${count} runs?`}
      confirmLabel="Clear log"
      danger
      onConfirm={() => void clear()}
    >
      All runs that have ended are deleted from this machine with their prompts, answers and frames,
      those of the open comparison too. This cannot be undone.
    </ConfirmDialog>
  );
}
