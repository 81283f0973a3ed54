import { Select as Base } from '@base-ui/react/select';
import { cx } from 'class-variance-authority';
import { Check, ChevronDown } from 'lucide-react';
import { popupClasses, popupItemClasses } from './popup-classes';

/** One choice; `hint` is muted text on its right. */
export interface SelectOption<Value extends string> {
  value: Value;
  label: string;
  hint?: string;
  disabled?: boolean;
}

/** A list to choose one of a few from. Role combobox, named by `label`. */
export function Select<Value extends string>(props: {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  options: readonly SelectOption<Value>[];
  disabled?: boolean;
  className?: string;
}) {
  const { label, value, onChange, options, disabled, className } = props;
  return (
    <Base.Root
      items={options.map(({ value, label }) => ({ value, label }))}
      value={value}
      onValueChange={(next) => next !== null && onChange(next)}
      disabled={disabled ?? false}
    >
      <Base.Trigger
        aria-label={label}
        data-slot="select"
        className={cx(
          'inline-flex h-control-small min-w-0 items-center gap-1 rounded-md border border-line-strong bg-surface px-2 text-sm text-muted select-none hover:bg-hover hover:text-ink data-disabled:opacity-50',
          className,
        )}
      >
        <Base.Value className="truncate" />
        <Base.Icon>
          <ChevronDown size={12} aria-hidden />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50">
          <Base.Popup className={cx(popupClasses, 'max-h-80 min-w-40 overflow-y-auto p-1')}>
            {options.map((option) => (
              <Base.Item
                key={option.value}
                value={option.value}
                disabled={option.disabled ?? false}
                className={popupItemClasses}
              >
                <Base.ItemText className="grow">{option.label}</Base.ItemText>
                {option.hint ? <span className="text-sm text-faint">{option.hint}</span> : null}
                <Base.ItemIndicator className="text-accent-text">
                  <Check size={13} aria-hidden />
                </Base.ItemIndicator>
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
