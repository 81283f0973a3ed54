import { cva } from 'class-variance-authority';
import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

const classes = cva('flex items-start gap-2 rounded-md px-2.5 py-1.5', {
  variants: {
    tone: {
      info: 'bg-info-soft text-info',
      warning: 'bg-miss-soft text-miss',
      failure: 'bg-fail-soft text-fail',
    },
  },
});

const icons = { info: Info, warning: TriangleAlert, failure: CircleAlert };

/** A notice in place. A failure is an alert (said at once); the others are a status (said when there is time). */
export function Banner(props: {
  tone?: 'info' | 'warning' | 'failure';
  children: ReactNode;
  actions?: ReactNode;
  className?: string;
}) {
  const { tone = 'info', children, actions, className } = props;
  const Icon = icons[tone];
  return (
    <div
      role={tone === 'failure' ? 'alert' : 'status'}
      data-slot="banner"
      className={classes({ tone, className })}
    >
      <Icon size={14} aria-hidden className="mt-0.75 shrink-0" />
      <div className="min-w-0 grow break-words">{children}</div>
      {actions}
    </div>
  );
}
