import { Dialog as Base } from '@base-ui/react/dialog';
import { cx } from 'class-variance-authority';
import { X } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { Button } from './button';
import { ClosingContent } from './closing-content';
import { popupClasses } from './popup-classes';

/** A modal window: focus stays inside, Escape closes it and focus returns. `actions` stay at its foot, however long it is. */
export function Dialog(props: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  /** What has the focus first, instead of the button that closes it. */
  initialFocus?: RefObject<HTMLElement | null>;
  /** `large` takes most of the window, for tables. */
  size?: 'medium' | 'large';
}) {
  const { open, onOpenChange, title, description, children, actions, size = 'medium' } = props;
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup
          initialFocus={props.initialFocus}
          data-slot="dialog"
          className={cx(
            popupClasses,
            'fixed top-1/2 left-1/2 z-40 flex -translate-1/2 scroll-pb-14 flex-col gap-3 overflow-y-auto p-4',
            size === 'large'
              ? 'h-[92vh] w-[min(88rem,calc(100vw-3rem))]'
              : 'max-h-[85vh] w-[min(30rem,calc(100vw-2rem))]',
          )}
        >
          <ClosingContent open={open}>
            <div className="flex items-start gap-2">
              <Base.Title className="grow text-lg font-semibold">{title}</Base.Title>
              {/* No tooltip: it would open with the dialog, whose first focus is here, and take its Escape. */}
              <Button
                aria-label="Close"
                variant="ghost"
                size="small"
                square
                onClick={() => onOpenChange(false)}
              >
                <X size={14} aria-hidden />
              </Button>
            </div>
            {description ? (
              <Base.Description render={<div />} className="text-muted">
                {description}
              </Base.Description>
            ) : null}
            {children}
            {actions ? (
              <div className="sticky -bottom-4 -mx-4 -mb-4 flex justify-end gap-2 bg-surface px-4 pt-1 pb-4">
                {actions}
              </div>
            ) : null}
          </ClosingContent>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
