import { Field as Base } from '@base-ui/react/field';
import { cx } from 'class-variance-authority';
import type { ReactNode } from 'react';

/**
 * A labelled place for one control of the kit: its label names the control, its hint and its warning describe it.
 * Beside the control (`row`) or above it (`column`). `wireName` is what stands on the wire, e.g. a header's name.
 */
export function Field(props: {
  label: string;
  layout?: 'row' | 'column';
  wireName?: string;
  hint?: ReactNode;
  warning?: string | null;
  error?: string | null;
  children: ReactNode;
  className?: string;
}) {
  const { label, layout = 'row', wireName, hint, warning, error, children, className } = props;
  return (
    <Base.Root
      data-slot="field"
      invalid={Boolean(error)}
      className={cx(
        layout === 'row'
          ? 'grid grid-cols-[1fr_auto] items-center gap-x-2 gap-y-0.5'
          : 'flex flex-col gap-1',
        className,
      )}
    >
      <Base.Label className="font-medium">{label}</Base.Label>
      {children}
      {wireName || hint ? (
        <Base.Description className="col-span-full text-xs text-faint">
          {wireName ? <span className="font-mono">{wireName}</span> : null}
          {wireName && hint ? ' · ' : null}
          {hint}
        </Base.Description>
      ) : null}
      {warning ? (
        <Base.Description className="col-span-full text-xs text-miss">{warning}</Base.Description>
      ) : null}
      {error ? (
        <Base.Error match className="col-span-full text-xs text-fail">
          {error}
        </Base.Error>
      ) : null}
    </Base.Root>
  );
}
