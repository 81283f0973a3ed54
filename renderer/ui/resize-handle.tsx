import { cx } from 'class-variance-authority';

const STEP = 16; // px per key press

/** How wide something may be, px; without `usual` a double click does nothing. */
export interface WidthLimits {
  least: number;
  usual?: number;
  most: number;
}

/**
 * The edge of a part of the screen, inside of it: dragged by the pointer, moved by the arrow keys, put back by a
 * double click. `edge` says on which side of its parent it stands; `value` is in px, and so is what is chosen.
 */
export function ResizeHandle(props: {
  label: string;
  edge: 'left' | 'right';
  value: number;
  limits: WidthLimits;
  onChange: (width: number) => void;
  className?: string;
}) {
  const { label, edge, value, limits, onChange, className } = props;
  const { least, usual, most } = limits;
  const set = (wanted: number) => onChange(Math.round(Math.min(most, Math.max(least, wanted))));
  const wider = edge === 'left' ? 'ArrowLeft' : 'ArrowRight';
  const narrower = edge === 'left' ? 'ArrowRight' : 'ArrowLeft';
  const keys: Record<string, number> = {
    [wider]: value + STEP,
    [narrower]: value - STEP,
    Home: edge === 'left' ? most : least,
    End: edge === 'left' ? least : most,
  };
  return (
    <div
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={value}
      aria-valuemin={least}
      aria-valuemax={most}
      data-slot="resize-handle"
      className={cx(
        'absolute inset-y-0 z-10 w-2 cursor-col-resize touch-none transition-colors hover:bg-accent/40 focus-visible:bg-accent/40',
        edge === 'left' ? '-left-1' : '-right-1',
        className,
      )}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        const { left = 0, right = 0 } =
          event.currentTarget.parentElement?.getBoundingClientRect() ?? {};
        set(edge === 'left' ? right - event.clientX : event.clientX - left);
      }}
      onDoubleClick={() => (usual === undefined ? undefined : set(usual))}
      onKeyDown={(event) => {
        const next = keys[event.key];
        if (next === undefined) return;
        event.preventDefault();
        // The arrows of what lies around, e.g. from row to row, are others.
        event.stopPropagation();
        set(next);
      }}
    />
  );
}
