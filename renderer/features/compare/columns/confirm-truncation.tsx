import { Button } from '@renderer/ui/button';
import { Dialog } from '@renderer/ui/dialog';
import { MAX_COLUMNS } from '@shared/domain/workspace';
import { useCompare, useWorkspace } from '../compare-context';
import { duplicateColumn } from '../state/screen-actions';

/** Asks before a rerun drops later turns; offers to keep them in a copy of the column. */
export function ConfirmTruncation(props: {
  columnId: string;
  later: number;
  onClose: () => void;
  onConfirm: () => void;
}) {
  const { columnId, later, onClose, onConfirm } = props;
  const { workspace } = useCompare();
  const full = useWorkspace((current) => current.columns.length >= MAX_COLUMNS);
  const turns = later === 1 ? 'the turn' : `the ${later} turns`;
  const confirm = () => {
    onClose();
    onConfirm();
  };
  return (
    <Dialog
      open
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
      title={`Drop ${turns} after this one?`}
      description="Sending an earlier prompt again starts this column anew from here. Other columns stay as they are."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            disabled={full}
            onClick={() => {
              duplicateColumn(workspace, columnId);
              confirm();
            }}
          >
            Keep a copy
          </Button>
          <Button variant="primary" onClick={confirm}>
            Drop and send
          </Button>
        </>
      }
    />
  );
}
