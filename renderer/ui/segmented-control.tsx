import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { cx } from 'class-variance-authority';
import type { ReactNode } from 'react';

/** One of a few choices, all in sight: a radio group, moved through with the arrow keys. */
export function SegmentedControl<Value extends string>(props: {
  label?: string;
  value: Value;
  onChange: (value: Value) => void;
  options: readonly { value: Value; label: ReactNode; name?: string }[];
  disabled?: boolean;
  className?: string;
}) {
  const { label, value, onChange, options, disabled, className } = props;
  return (
    <RadioGroup
      aria-label={label}
      value={value}
      onValueChange={(next) => onChange(next)}
      disabled={disabled ?? false}
      data-slot="segmented-control"
      className={cx(
        'inline-flex h-control-small items-stretch rounded-md border border-line-strong bg-surface p-px text-sm',
        className,
      )}
    >
      {options.map((option) => (
        <Radio.Root
          key={option.value}
          value={option.value}
          aria-label={
            option.name ?? (typeof option.label === 'string' ? option.label : option.value)
          }
          className="inline-flex items-center rounded-sm px-2 whitespace-nowrap text-muted select-none hover:text-ink data-checked:bg-hover data-checked:font-medium data-checked:text-ink"
        >
          {option.label}
        </Radio.Root>
      ))}
    </RadioGroup>
  );
}
