import { AlertDialog as Base } from '@base-ui/react/alert-dialog';
import { cx } from 'class-variance-authority';
import { useRef, type ReactNode } from 'react';
import { Button } from './button';
import { ClosingContent } from './closing-content';
import { popupClasses } from './popup-classes';

/** Asks before something that cannot be undone. Focus starts on Cancel; a click outside does not answer. */
export function ConfirmDialog(props: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  children?: ReactNode;
  confirmLabel: string;
  onConfirm: () => void;
  danger?: boolean;
}) {
  const { open, onOpenChange, title, children, confirmLabel, onConfirm, danger } = props;
  const cancel = useRef<HTMLButtonElement>(null);
  const confirm = () => {
    onOpenChange(false);
    onConfirm();
  };
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup
          initialFocus={cancel}
          data-slot="confirm-dialog"
          className={cx(
            popupClasses,
            'fixed top-1/2 left-1/2 z-40 flex w-[min(28rem,calc(100vw-2rem))] -translate-1/2 flex-col gap-3 p-4',
          )}
        >
          <ClosingContent open={open}>
            <Base.Title className="text-lg font-semibold">{title}</Base.Title>
            <Base.Description render={<div />} className="text-muted">
              {children}
            </Base.Description>
            <div className="flex justify-end gap-2 pt-1">
              <Button ref={cancel} onClick={() => onOpenChange(false)}>
                Cancel
              </Button>
              <Button variant={danger ? 'danger' : 'primary'} onClick={confirm}>
                {confirmLabel}
              </Button>
            </div>
          </ClosingContent>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
