import { cx } from 'class-variance-authority';
import type { ReactNode } from 'react';

/** One large figure; `note` says in small what it is of. */
export interface StripFigure {
  label: string;
  value: ReactNode;
  note?: ReactNode;
  tone?: 'plain' | 'hit' | 'miss' | 'fail';
}

const tones = { plain: '', hit: 'text-hit', miss: 'text-miss', fail: 'text-fail' };

/** The figures that sum something up, side by side; `label` names them as a group. */
export function FigureStrip(props: { label: string; figures: readonly StripFigure[] }) {
  return (
    <div
      role="group"
      aria-label={props.label}
      data-slot="figure-strip"
      className="overflow-hidden rounded-lg border border-line bg-line"
    >
      <dl className="grid grid-cols-[repeat(auto-fit,minmax(9.5rem,1fr))] gap-px">
        {props.figures.map(({ label, value, note, tone = 'plain' }) => (
          <div key={label} className="flex min-w-0 flex-col bg-surface px-3.5 py-2.5">
            <dt className="text-sm text-muted">{label}</dt>
            <dd className={cx('num text-xl font-semibold', tones[tone])}>{value}</dd>
            {note ? <dd className="num text-sm text-muted">{note}</dd> : null}
          </div>
        ))}
      </dl>
    </div>
  );
}
