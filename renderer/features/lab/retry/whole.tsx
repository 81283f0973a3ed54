import { Field } from '@renderer/ui/field';
import { NumberField } from '@renderer/ui/number-field';

/** A whole number within bounds under its label; where `inherited` says what applies without one, it can be left out. */
export function Whole(props: {
  label: string;
  wireName?: string;
  hint?: string;
  value: number | null;
  /** What applies while there is none. Without it the number is needed. */
  inherited?: string;
  unit?: string;
  step?: number;
  bounds: { min: number; max?: number };
  onChange: (value: number | null) => void;
}) {
  const { label, wireName, hint, value, inherited, unit, step = 1, bounds, onChange } = props;
  const within = (number: number) =>
    Math.min(Math.max(Math.round(number), bounds.min), bounds.max ?? Number.MAX_SAFE_INTEGER);
  return (
    <Field
      label={label}
      {...(wireName === undefined ? {} : { wireName })}
      {...(hint === undefined ? {} : { hint })}
    >
      <NumberField
        value={value}
        step={step}
        {...bounds}
        {...(unit === undefined ? {} : { unit })}
        {...(inherited === undefined ? { onReset: null } : { inherited })}
        onChange={(next) => {
          if (next !== null && Number.isFinite(next)) onChange(within(next));
          else if (inherited !== undefined) onChange(null);
        }}
      />
    </Field>
  );
}
