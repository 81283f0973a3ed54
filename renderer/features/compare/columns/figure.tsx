import { cx } from 'class-variance-authority';
import { Star } from 'lucide-react';
import type { ReactNode } from 'react';

/** One figure of an answer; the best of all columns is marked. */
export function Figure(props: {
  label?: string;
  best?: boolean;
  /** Follows the figure, e.g. `est.` */
  note?: string | null;
  children: ReactNode;
}) {
  const { label, best = false, note = null, children } = props;
  return (
    <span className="whitespace-nowrap" data-best={best ? '' : undefined}>
      {label === undefined ? null : `${label} `}
      <b className={cx('font-medium', best ? 'text-hit' : 'text-ink')}>{children}</b>
      {best ? (
        <>
          <Star
            size={9}
            aria-hidden
            className="ml-0.5 inline fill-current align-baseline text-hit"
          />
          <span className="sr-only"> (best)</span>
        </>
      ) : null}
      {note === null ? null : ` ${note}`}
      <Pause />
    </span>
  );
}

/** Keeps the figures apart for those who hear them. */
export function Pause() {
  return <span className="sr-only">, </span>;
}
