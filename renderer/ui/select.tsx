import { Select as Base } from '@base-ui/react/select';
import { cx } from 'class-variance-authority';
import { Check, ChevronDown } from 'lucide-react';
import { popupClasses, popupGroupClasses, popupItemClasses } from './popup-classes';

/** One choice; `hint` is muted text on its right. Neighbours of one `group` stand under its name. */
export interface SelectOption<Value extends string> {
  value: Value;
  label: string;
  hint?: string;
  group?: string;
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
            {groupsOf(options).map(({ name, members }) =>
              name === null ? (
                members.map((option) => <Option key={option.value} option={option} />)
              ) : (
                <Base.Group key={name}>
                  <Base.GroupLabel className={popupGroupClasses}>{name}</Base.GroupLabel>
                  {members.map((option) => (
                    <Option key={option.value} option={option} />
                  ))}
                </Base.Group>
              ),
            )}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function Option({ option }: { option: SelectOption<string> }) {
  return (
    <Base.Item
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
  );
}

function groupsOf(options: readonly SelectOption<string>[]) {
  const groups: { name: string | null; members: SelectOption<string>[] }[] = [];
  for (const option of options) {
    const name = option.group ?? null;
    const last = groups.at(-1);
    if (last && last.name === name) last.members.push(option);
    else groups.push({ name, members: [option] });
  }
  return groups;
}
