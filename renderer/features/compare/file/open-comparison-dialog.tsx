import { ConfirmDialog } from '@renderer/ui/confirm-dialog';
import { Dialog } from '@renderer/ui/dialog';
import { FileButton } from '@renderer/ui/file-button';
import { useCompare } from '../compare-context';
import { COMPARISON_FILES } from './comparison-file-name';
import {
  aboutOpened,
  openComparisonFile,
  putOnScreen,
  type ReadComparison,
} from './open-comparison-file';

/** Asks for a file to open. */
export function OpenComparisonDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Open comparison"
      actions={<ChooseButton label="Choose file…" />}
    >
      <p className="text-muted">
        A comparison that was saved as a file: columns, settings, prompts, images and answers take
        the place of those on screen. Nothing is sent. It can also be dropped anywhere on Compare.
      </p>
    </Dialog>
  );
}

/** Says why a file was not opened, and where in it. */
export function RefusedComparison(props: {
  name: string;
  message: string;
  hint: string | null;
  onClose: () => void;
}) {
  return (
    <Dialog
      open
      onOpenChange={props.onClose}
      title="This file cannot be opened"
      actions={<ChooseButton label="Choose another…" />}
    >
      <p className="font-mono text-sm break-all text-muted">{props.name}</p>
      <p role="alert" className="break-words">
        {props.message}
      </p>
      {props.hint === null ? null : <p className="text-muted">{props.hint}</p>}
    </Dialog>
  );
}

/** Asks before a comparison takes the place of the one on screen. */
export function ReplaceQuestion({ read, onClose }: { read: ReadComparison; onClose: () => void }) {
  const place = useCompare();
  const { name, document } = read;
  const count = document.columns.length;
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title="Replace the comparison on screen?"
      confirmLabel="Replace"
      onConfirm={() => void putOnScreen(place, read)}
    >
      <p className="font-mono text-sm break-all">{name}</p>
      <p className="mt-1">
        It has {count === 1 ? 'one column' : `${count} columns`}:{' '}
        <span className="break-words">
          {document.columns.map(({ model }) => model || 'no model').join(', ')}.
        </span>{' '}
        {aboutOpened(document)}
      </p>
      <p className="mt-1">Undo brings the present comparison back; its answers stay in the log.</p>
    </ConfirmDialog>
  );
}

function ChooseButton({ label }: { label: string }) {
  const place = useCompare();
  return (
    <FileButton
      variant="primary"
      inputLabel="Comparison file"
      accept={COMPARISON_FILES}
      onFiles={([file]) => void openComparisonFile(place, file)}
    >
      {label}
    </FileButton>
  );
}
