import { Collapsible } from '@base-ui/react/collapsible';
import { cx } from 'class-variance-authority';
import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';

/** A line that opens what is under it. Closed content is not in the page. */
export function Disclosure(props: {
  summary: ReactNode;
  children: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  defaultOpen?: boolean;
  className?: string;
}) {
  const { summary, children, defaultOpen = false, className } = props;
  const controlled = props.open === undefined ? {} : { open: props.open };
  return (
    <Collapsible.Root
      {...controlled}
      defaultOpen={defaultOpen}
      onOpenChange={(open) => props.onOpenChange?.(open)}
      data-slot="disclosure"
      className={className}
    >
      <Collapsible.Trigger
        className={cx(
          'group flex max-w-full items-center gap-1 rounded-sm text-left text-sm text-muted select-none hover:text-ink',
        )}
      >
        <ChevronRight
          size={13}
          aria-hidden
          className="shrink-0 transition-transform group-data-panel-open:rotate-90"
        />
        {summary}
      </Collapsible.Trigger>
      <Collapsible.Panel>{children}</Collapsible.Panel>
    </Collapsible.Root>
  );
}
