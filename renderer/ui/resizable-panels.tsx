import { cx } from 'class-variance-authority';
import { Group, Panel, Separator, type GroupProps, type PanelProps } from 'react-resizable-panels';

/** Panels side by side (or one above the other) with handles between them; sizes: numbers are px, '25%' is a share. */
export function ResizablePanels(props: GroupProps) {
  return <Group data-slot="resizable-panels" {...props} />;
}

/** One panel; give it an `id` where its size is kept. */
export function ResizablePanel(props: PanelProps) {
  return <Panel {...props} />;
}

/** The handle between two panels, moved by the pointer or the arrow keys; `label` names it. */
export function ResizeHandle({ label, className }: { label: string; className?: string }) {
  return (
    <Separator
      aria-label={label}
      className={cx(
        'relative w-px bg-line transition-colors after:absolute after:inset-y-0 after:-inset-x-1 hover:bg-accent focus-visible:bg-accent',
        className,
      )}
    />
  );
}
