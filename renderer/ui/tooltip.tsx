import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactElement, ReactNode } from 'react';
import { Kbd } from './kbd';

const HOVER_DELAY_MS = 400;

/** Once around the app: moving from one tooltip to the next shows it at once. */
export function TooltipProvider({ children }: { children: ReactNode }) {
  return <Base.Provider delay={HOVER_DELAY_MS}>{children}</Base.Provider>;
}

/** A hint on hover and on keyboard focus. The trigger keeps its own accessible name. */
export function Tooltip(props: {
  content: ReactNode;
  shortcut?: string | undefined;
  side?: 'top' | 'bottom' | 'left' | 'right';
  /** One element that takes a ref and props, e.g. a button. */
  children: ReactElement<Record<string, unknown>>;
}) {
  const { content, shortcut, side = 'top', children } = props;
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={6} className="z-50">
          <Base.Popup
            data-slot="tooltip"
            className="flex max-w-80 items-center gap-2 rounded-md border border-line-strong bg-surface px-2 py-1 text-sm break-words text-ink transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0"
          >
            {content}
            {shortcut ? <Kbd>{shortcut}</Kbd> : null}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
