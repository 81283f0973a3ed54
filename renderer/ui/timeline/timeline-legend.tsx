import { cx } from 'class-variance-authority';
import type { TimelineTone } from './timeline-lane';
import { toneClasses } from './tone-classes';

/** What the surfaces of a timeline stand for, each with its name; `ticks` names the thin lines, if there are any. */
export function TimelineLegend(props: {
  items: readonly { tone: TimelineTone; label: string }[];
  ticks?: string;
  className?: string;
}) {
  const { items, ticks, className } = props;
  return (
    <ul
      aria-label="Legend"
      className={cx('flex flex-wrap items-center gap-x-3 text-xs text-faint', className)}
    >
      {items.map(({ tone, label }) => (
        <li key={label} className="flex items-center gap-1">
          <i className={cx('h-2.5 w-3.5 rounded-xs', toneClasses[tone])} />
          {label}
        </li>
      ))}
      {ticks === undefined ? null : (
        <li className="flex items-center gap-1">
          <i className="h-2 border-l border-muted" />
          {ticks}
        </li>
      )}
    </ul>
  );
}
