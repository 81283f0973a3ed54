import { Popover as Base } from '@base-ui/react/popover';
import { cx } from 'class-variance-authority';
import type { ReactElement, ReactNode } from 'react';
import { popupClasses } from './popup-classes';

/** A panel beside `trigger` (one button element), opened by a click; `title` names it for screen readers. */
export function Popover(props: {
  trigger: ReactElement<Record<string, unknown>>;
  title: string;
  children: ReactNode;
  side?: 'top' | 'bottom' | 'left' | 'right';
  align?: 'start' | 'center' | 'end';
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  className?: string;
}) {
  const { trigger, title, children, side = 'bottom', align = 'start', className } = props;
  const controlled = props.open === undefined ? {} : { open: props.open };
  return (
    <Base.Root {...controlled} onOpenChange={(open) => props.onOpenChange?.(open)}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner side={side} align={align} sideOffset={4} className="z-50">
          <Base.Popup
            aria-label={title}
            data-slot="popover"
            className={cx(
              popupClasses,
              'max-h-(--available-height) max-w-96 overflow-y-auto p-3',
              className,
            )}
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
