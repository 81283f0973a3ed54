import { Button } from '@renderer/ui/button';
import { IconButton } from '@renderer/ui/icon-button';
import { Pill } from '@renderer/ui/pill';
import { parseModelId } from '@shared/domain/model';
import type { Run } from '@shared/domain/run';
import { X } from 'lucide-react';
import { useLogServices } from '../log-context';
import { stateTone, stateWords } from '../state/log-words';

/** Which run it is, how it ended, and where it can be taken. */
export function RunHead({ run, onClose }: { run: Run; onClose: () => void }) {
  const { slots, openInCompare } = useLogServices();
  const running = run.state === 'running';
  return (
    <header className="flex min-h-11 shrink-0 items-start gap-1.5 px-3.5 pt-2.5">
      <div className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-1.5">
        <div className="flex min-h-control-small min-w-0 items-center gap-1.5">
          <h2 className="min-w-0 truncate font-semibold" title={run.request.model}>
            {parseModelId(run.request.model).name}
          </h2>
          <Pill tone={stateTone(run.state)}>{stateWords(run)}</Pill>
        </div>
        <div className="flex gap-1.5">
          {running ? null : slots.replay?.({ run })}
          <Button size="small" disabled={running} onClick={() => openInCompare(run.id)}>
            Open in Compare
          </Button>
        </div>
      </div>
      <CloseRun onClose={onClose} />
    </header>
  );
}

/** Closes the run that is looked at. */
export function CloseRun({ onClose }: { onClose: () => void }) {
  return <IconButton label="Close the run" icon={<X size={14} aria-hidden />} onClick={onClose} />;
}
