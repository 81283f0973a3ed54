import { cx } from 'class-variance-authority';
import type { ComponentProps } from 'react';

/** The frame around a table ends it already. */
const withoutLastLine = '[&>:last-child>tr:last-child>*]:border-b-0';

/** A table that scrolls sideways on its own; `label` names it. */
export function Table({ label, className, ...rest }: ComponentProps<'table'> & { label: string }) {
  return (
    <div className="overflow-x-auto" tabIndex={0} role="group" aria-label={label}>
      <table
        data-slot="table"
        aria-label={label}
        className={cx('w-full border-collapse', withoutLastLine, className)}
        {...rest}
      />
    </div>
  );
}

/** A heading cell; `numeric` aligns it with the figures under it. */
export function HeaderCell(props: ComponentProps<'th'> & { numeric?: boolean }) {
  const { numeric, className, ...rest } = props;
  return (
    <th
      scope="col"
      className={cx(
        'border-b border-line px-2.5 py-1.5 text-sm font-medium whitespace-nowrap text-faint',
        numeric ? 'text-right' : 'text-left',
        className,
      )}
      {...rest}
    />
  );
}

/** A row; `selected` marks the one that is looked at. */
export function Row({
  selected,
  className,
  ...rest
}: ComponentProps<'tr'> & { selected?: boolean }) {
  return (
    <tr
      data-selected={selected ? '' : undefined}
      className={cx('data-selected:bg-hover', className)}
      {...rest}
    />
  );
}

/** A cell; `numeric` aligns figures, `mono` is for what goes over the wire. */
export function Cell(props: ComponentProps<'td'> & { numeric?: boolean; mono?: boolean }) {
  const { numeric, mono, className, ...rest } = props;
  return (
    <td
      className={cx(
        'border-b border-line px-2.5 py-row whitespace-nowrap',
        numeric && 'num text-right',
        mono && 'font-mono text-sm',
        className,
      )}
      {...rest}
    />
  );
}
