import { Button } from '@renderer/ui/button';
import { Menu } from '@renderer/ui/menu';
import { ChevronDown, X } from 'lucide-react';

/** One choice of a filter. */
export interface FilterChoice<Value> {
  value: Value;
  label: string;
}

/** One part of the filter: what it asks for, a menu to change it, and a cross to ask for nothing. */
export function FilterMenu<Value>(props: {
  label: string;
  choices: readonly FilterChoice<Value>[];
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
  /** What is asked for where that is none of the choices; null: nothing. */
  words?: string | null;
  /** Only one at a time. */
  single?: boolean;
}) {
  const { label, choices, chosen, onChange, single = false } = props;
  const nameOf = (value: Value) =>
    choices.find((choice) => choice.value === value)?.label ?? String(value);
  const words = props.words ?? (chosen.length === 0 ? 'any' : chosen.map(nameOf).join(', '));
  const asks = chosen.length > 0 || typeof props.words === 'string';
  // What is asked for and is not there to choose, e.g. by an old address, can still be taken away.
  const strange = chosen.filter((value) => !choices.some((choice) => choice.value === value));
  const all = [...choices, ...strange.map((value) => ({ value, label: String(value) }))];
  const toggle = (value: Value) => {
    if (chosen.includes(value)) onChange(chosen.filter((one) => one !== value));
    else onChange(single ? [value] : [...chosen, value]);
  };
  return (
    <span className="flex items-center">
      <Menu
        align="start"
        trigger={
          <Button
            size="small"
            aria-label={`Filter by ${label}: ${words}`}
            variant={asks ? 'chosen' : 'default'}
          >
            <span className="max-w-56 truncate">
              {label}: {words}
            </span>
            <ChevronDown size={11} aria-hidden />
          </Button>
        }
        entries={
          all.length === 0
            ? [{ label: 'Nothing to choose yet', onSelect: () => {}, disabled: true }]
            : all.map(({ value, label: name }) => ({
                label: name,
                checked: chosen.includes(value),
                keepOpen: !single,
                onSelect: () => toggle(value),
              }))
        }
      />
      {asks ? <Remove label={label} onRemove={() => onChange([])} /> : null}
    </span>
  );
}

/** A part of the filter that is asked for and set elsewhere. */
export function FilterChip(props: { label: string; onRemove: () => void }) {
  return (
    <span className="flex items-center">
      <span className="inline-flex h-control-small max-w-64 items-center truncate rounded-md bg-accent-soft px-2 text-sm text-accent-text">
        {props.label}
      </span>
      <Remove label={props.label} onRemove={props.onRemove} />
    </span>
  );
}

/** Puts the keyboard on the first filter: what was pressed goes away with what it takes away. */
export function focusFirstFilter(pressed: Element): void {
  pressed.closest('[role="group"]')?.querySelector('button')?.focus();
}

function Remove({ label, onRemove }: { label: string; onRemove: () => void }) {
  return (
    <Button
      size="small"
      variant="ghost"
      square
      aria-label={`Remove filter ${label}`}
      onClick={({ currentTarget }) => {
        const menu = currentTarget.previousElementSibling;
        if (menu instanceof HTMLButtonElement) menu.focus();
        else focusFirstFilter(currentTarget);
        onRemove();
      }}
    >
      <X size={12} aria-hidden />
    </Button>
  );
}
