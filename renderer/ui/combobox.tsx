import { Combobox as Base } from '@base-ui/react/combobox';
import { cx } from 'class-variance-authority';
import { ChevronDown } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { fieldClasses, popupClasses, popupGroupClasses, popupItemClasses } from './popup-classes';

/** One choice. `keywords` are searched with the label; `detail` is shown muted on the right. */
export interface ComboboxOption {
  value: string;
  label: string;
  keywords?: string;
  detail?: ReactNode;
}

/** Choices under one heading. */
export interface ComboboxGroup {
  label: string;
  items: readonly ComboboxOption[];
}

const matches = (option: ComboboxOption, query: string) => {
  const text = `${option.label} ${option.value} ${option.keywords ?? ''}`.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
};

/**
 * A searchable list with groups. Role combobox, named by `label`. With `freeText` what was typed can be
 * chosen too, as its own last line (`freeText` makes its label of the typed text).
 */
export function Combobox(props: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  groups: readonly ComboboxGroup[];
  freeText?: (typed: string) => string;
  placeholder?: string;
  emptyText?: string;
  disabled?: boolean;
  /** What stands in the box for a value that is not among the choices; without it the value itself. */
  valueLabel?: string;
  /** Room for long labels with long details. */
  wide?: boolean;
  className?: string;
}) {
  const { label, value, onChange, groups, freeText, placeholder, disabled, className } = props;
  const { valueLabel = value } = props;
  // Null: nothing is being typed, and the box shows what is chosen. Held here, because the control itself would take
  // back what is typed when its choices change in that moment, e.g. because a list has arrived.
  const [query, setQuery] = useState<string | null>(null);
  const all = useMemo(() => groups.flatMap((group) => group.items), [groups]);
  // One object as long as nothing changes: for another one the field would go back to what was chosen.
  const selected = useMemo(
    () => all.find((option) => option.value === value) ?? { value, label: valueLabel },
    [all, value, valueLabel],
  );
  const typed = (query ?? '').trim();
  const offersTyped =
    freeText !== undefined &&
    typed !== '' &&
    typed !== selected.label &&
    !all.some((option) => option.value === typed);
  const items = offersTyped
    ? [...groups, { label: 'Other', items: [{ value: typed, label: freeText(typed) }] }]
    : groups;

  return (
    <Base.Root
      items={items as ComboboxGroup[]}
      value={selected}
      onValueChange={(next: ComboboxOption | null) => next && onChange(next.value)}
      inputValue={query ?? selected.label}
      onInputValueChange={(text, { reason }) => setQuery(reason === 'input-change' ? text : null)}
      onOpenChange={(open) => {
        if (!open) setQuery(null);
      }}
      isItemEqualToValue={(a: ComboboxOption, b: ComboboxOption) => a.value === b.value}
      filter={matches}
      autoHighlight
      disabled={disabled ?? false}
    >
      <Base.InputGroup
        className={cx('flex h-control-small items-center gap-1', fieldClasses, className)}
      >
        <Base.Input
          aria-label={label}
          placeholder={placeholder}
          data-slot="combobox"
          onFocus={(event) => event.currentTarget.select()}
          className="h-full min-w-0 grow truncate bg-transparent outline-none"
        />
        {/* Base UI calls it a combobox until it has found the input: two would go by the model's name. */}
        <Base.Trigger
          role="button"
          aria-label={`Show ${label.toLowerCase()} list`}
          tabIndex={-1}
          className="flex text-faint"
        >
          <ChevronDown size={12} aria-hidden />
        </Base.Trigger>
      </Base.InputGroup>
      <Base.Portal>
        <Base.Positioner sideOffset={4} align="start" className="z-50">
          <Base.Popup
            className={cx(
              popupClasses,
              'max-h-[min(24rem,var(--available-height))] max-w-(--available-width) overflow-y-auto p-1',
              props.wide
                ? 'w-[max(var(--anchor-width),32rem)]'
                : 'w-[max(var(--anchor-width),22rem)]',
            )}
          >
            <Base.Empty className="empty:hidden px-2 py-3 text-muted">
              {props.emptyText ?? 'Nothing found'}
            </Base.Empty>
            <Base.List>
              {(group: ComboboxGroup) => (
                <Base.Group key={group.label} items={group.items as ComboboxOption[]}>
                  <Base.GroupLabel className={popupGroupClasses}>{group.label}</Base.GroupLabel>
                  <Base.Collection>
                    {(option: ComboboxOption) => (
                      <Base.Item key={option.value} value={option} className={popupItemClasses}>
                        <span className="max-w-3/5 shrink-0 grow break-words">{option.label}</span>
                        {option.detail ? (
                          <span className="num min-w-0 truncate text-sm text-faint">
                            {option.detail}
                          </span>
                        ) : null}
                      </Base.Item>
                    )}
                  </Base.Collection>
                </Base.Group>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
