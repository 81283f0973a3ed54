import { Button } from '@renderer/ui/button';
import { TextArea } from '@renderer/ui/text-area';
import type { LogEntry } from '@shared/contract/log';
import { Pin, PinOff, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { DeleteQuestion } from '../list/selection-bar';
import { useLogActions } from '../state/use-log-actions';

const PAUSE = 500; // ms

/** What the user adds to a run: a pin and a note. Or takes away: the run. */
export function RunMarks({ entry, onDeleted }: { entry: LogEntry; onDeleted: () => void }) {
  const { runId, pinned, state } = entry;
  const { pin, remove } = useLogActions();
  const [asking, setAsking] = useState(false);
  const removeIt = async () => {
    if (await remove([runId])) onDeleted();
  };
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex gap-1">
        <Button
          size="small"
          icon={pinned ? <PinOff size={12} aria-hidden /> : <Pin size={12} aria-hidden />}
          title="Pinned runs are kept whatever the limits of the log say"
          onClick={() => void pin([runId], !pinned)}
        >
          {pinned ? 'Unpin' : 'Pin'}
        </Button>
        <Button
          size="small"
          variant="danger"
          icon={<Trash2 size={12} aria-hidden />}
          disabled={state === 'running'}
          onClick={() => setAsking(true)}
        >
          Delete…
        </Button>
      </div>
      <NoteField runId={runId} stored={entry.note} />
      <DeleteQuestion
        open={asking}
        onOpenChange={setAsking}
        count={1}
        onConfirm={() => void removeIt()}
      />
    </div>
  );
}

/** A note that is saved when typing pauses, and when the field goes. */
function NoteField({ runId, stored }: { runId: string; stored: string }) {
  const { note: save } = useLogActions();
  const [typed, setTyped] = useState<string | null>(null);
  const pending = useRef<(() => void) | null>(null);
  const saveNow = useRef(save);
  useEffect(() => {
    saveNow.current = save;
  });
  useEffect(() => {
    if (typed === null) return undefined;
    const keep = async () => {
      pending.current = null;
      // From then on the field shows what is stored, which can be changed elsewhere, too.
      if (await saveNow.current([runId], typed)) setTyped((now) => (now === typed ? null : now));
    };
    pending.current = () => void keep();
    const timer = setTimeout(() => void keep(), PAUSE);
    return () => clearTimeout(timer);
  }, [runId, typed]);
  useEffect(() => () => pending.current?.(), []);
  return (
    <TextArea
      label="Note"
      placeholder="Note"
      minRows={1}
      maxLength={2_000}
      value={typed ?? stored}
      onChange={setTyped}
    />
  );
}
