import { Popover as Base } from '@base-ui/react/popover';
import { cx } from 'class-variance-authority';
import { useState, type ReactElement, type ReactNode } from 'react';
import { popupClasses } from './popup-classes';

/** A small panel that a button opens beside itself; Esc and a press elsewhere close it. */
export function Popover(props: {
  /** One button element. */
  trigger: ReactElement<Record<string, unknown>>;
  title: ReactNode;
  /** Made when it is opened, and given what closes the panel. */
  children: (close: () => void) => ReactNode;
  side?: 'top' | 'bottom';
}) {
  const { trigger, title, children, side = 'top' } = props;
  const [open, setOpen] = useState(false);
  return (
    <Base.Root open={open} onOpenChange={setOpen}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner side={side} align="start" sideOffset={6} className="z-50">
          <Base.Popup
            data-slot="popover"
            className={cx(
              popupClasses,
              'flex max-h-(--available-height) w-90 max-w-(--available-width) flex-col gap-2 overflow-y-auto p-3',
            )}
          >
            <Base.Title className="text-base font-semibold">{title}</Base.Title>
            {children(() => setOpen(false))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
