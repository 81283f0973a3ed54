import { Button } from '@renderer/ui/button';
import { ConfirmDialog } from '@renderer/ui/confirm-dialog';
import { Dialog } from '@renderer/ui/dialog';
import { Spinner } from '@renderer/ui/spinner';
import { TextArea } from '@renderer/ui/text-area';
import { Suspense, useState } from 'react';
import { useLogServices } from '../log-context';
import { useLogActions } from '../state/use-log-actions';
import { MOST_SELECTED, type Selection } from '../state/use-selection';

/** What can be done with the runs that are selected. `onCleared`: none is any more, and this bar goes away. */
export function SelectionBar(props: { selection: Selection; onCleared: () => void }) {
  const { selection, onCleared } = props;
  const { slots } = useLogServices();
  const [asking, setAsking] = useState<'delete' | 'note' | 'compare' | null>(null);
  const actions = useLogActions();
  const { runIds } = selection;
  const close = () => setAsking(null);
  const clear = () => {
    onCleared();
    selection.clear();
  };
  const remove = async () => {
    if (await actions.remove(runIds)) clear();
  };
  const [one, other] = runIds;
  return (
    <div
      role="group"
      aria-label="Selected runs"
      className="flex min-h-9 flex-wrap items-center gap-1 border-b border-line bg-accent-soft px-3.5 py-1"
    >
      <span role="status" className="num mr-1.5 font-medium">
        {runIds.length.toLocaleString('en')} selected
        {runIds.length < MOST_SELECTED ? null : ', the most at once'}
      </span>
      <Button size="small" onClick={() => void actions.pin(runIds, true)}>
        Pin
      </Button>
      <Button size="small" onClick={() => void actions.pin(runIds, false)}>
        Unpin
      </Button>
      <Button size="small" onClick={() => setAsking('note')}>
        Note…
      </Button>
      <Button
        size="small"
        disabled={runIds.length !== 2}
        title={runIds.length === 2 ? undefined : 'Select two runs to compare them'}
        onClick={() => setAsking('compare')}
      >
        Compare
      </Button>
      {slots.exportRuns?.({ which: { runIds }, count: runIds.length })}
      <Button size="small" variant="danger" onClick={() => setAsking('delete')}>
        Delete…
      </Button>
      <span className="flex-1" />
      <Button size="small" variant="ghost" onClick={clear}>
        Clear selection
      </Button>
      <DeleteQuestion
        open={asking === 'delete'}
        onOpenChange={close}
        count={runIds.length}
        onConfirm={() => void remove()}
      />
      {asking === 'note' ? <NoteDialog runIds={runIds} onClose={close} /> : null}
      {one === undefined || other === undefined ? null : (
        <Dialog
          open={asking === 'compare'}
          onOpenChange={close}
          title="Two runs compared"
          size="large"
        >
          <Suspense fallback={<Spinner label="Reading the runs" />}>
            {slots.wireComparison({
              runs: [
                { label: 'First', runId: one },
                { label: 'Second', runId: other },
              ],
            })}
          </Suspense>
        </Dialog>
      )}
    </div>
  );
}

/** Asks before runs are deleted. */
export function DeleteQuestion(props: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  count: number;
  onConfirm: () => void;
}) {
  const { open, onOpenChange, count, onConfirm } = props;
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title={count === 1 ? 'Delete 1 run?' : `Delete ${count.toLocaleString('en')} runs?`}
      confirmLabel="Delete"
      danger
      onConfirm={onConfirm}
    >
      Prompts, answers and frames are deleted from this machine, pinned or not. Runs that are still
      going on stay. This cannot be undone.
    </ConfirmDialog>
  );
}

function NoteDialog({ runIds, onClose }: { runIds: readonly string[]; onClose: () => void }) {
  const { note } = useLogActions();
  const [text, setText] = useState('');
  const save = async () => {
    if (await note(runIds, text)) onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Note"
      description={`Replaces the note of ${runIds.length === 1 ? 'one run' : `${runIds.length} runs`}; empty removes it.`}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" onClick={() => void save()}>
            Save note
          </Button>
        </>
      }
    >
      <TextArea label="Note" value={text} onChange={setText} maxLength={2_000} minRows={3} />
    </Dialog>
  );
}
