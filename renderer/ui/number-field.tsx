import { NumberField as Base } from '@base-ui/react/number-field';
import { cx } from 'class-variance-authority';
import { X } from 'lucide-react';
import { useRef } from 'react';
import { fieldClasses } from './popup-classes';

const AS_TYPED = { maximumFractionDigits: 6, useGrouping: false } as const;

/**
 * A number with its unit. Null means "not set": the field is dashed and shows `inherited` (what applies then).
 * Arrow keys step; numbers outside `min`–`max` are taken as typed, because limits warn and do not block.
 */
export function NumberField(props: {
  label?: string;
  value: number | null;
  onChange: (value: number | null) => void;
  /** What the cross does, in place of `onChange(null)`; null: there is none. */
  onReset?: (() => void) | null;
  /** The field is left, or Enter is pressed in it. */
  onDone?: () => void;
  unit?: string;
  inherited?: string;
  min?: number;
  max?: number;
  step?: number;
  disabled?: boolean;
  className?: string;
}) {
  const { label, value, onChange, unit, inherited = 'not set', disabled, className } = props;
  const limits = {
    ...(props.min === undefined ? {} : { min: props.min }),
    ...(props.max === undefined ? {} : { max: props.max }),
  };
  const unset = value === null;
  const input = useRef<HTMLInputElement>(null);
  return (
    <Base.Root
      {...limits}
      value={value}
      onValueChange={onChange}
      step={props.step ?? 1}
      format={AS_TYPED}
      locale="en"
      allowOutOfRange
      disabled={disabled ?? false}
    >
      <Base.Group
        data-slot="number-field"
        data-unset={unset ? '' : undefined}
        className={cx(
          'num inline-flex h-control w-30 items-center gap-1',
          fieldClasses,
          unset && 'border-dashed bg-transparent',
          className,
        )}
      >
        <Base.Input
          ref={input}
          aria-label={label}
          placeholder={inherited}
          onBlur={() => props.onDone?.()}
          onKeyDown={(event) => {
            if (event.key === 'Enter') props.onDone?.();
          }}
          className="min-w-0 grow bg-transparent text-right outline-none"
        />
        {unit && !unset ? <span className="text-muted">{unit}</span> : null}
        {unset || props.onReset === null ? null : (
          <button
            type="button"
            aria-label={label ? `Reset ${label}` : 'Reset'}
            disabled={disabled}
            className="text-faint hover:text-ink"
            onClick={() => {
              if (props.onReset) props.onReset();
              else onChange(null);
              // The button that was pressed goes away.
              input.current?.focus();
            }}
          >
            <X size={12} aria-hidden />
          </button>
        )}
      </Base.Group>
    </Base.Root>
  );
}
