import { Field } from '@renderer/ui/field';
import { NumberField } from '@renderer/ui/number-field';
import type { Settings } from '@shared/domain/settings';
import { useState } from 'react';
import { useSettingField } from './use-settings';

/**
 * One number of the settings, stored when the field is left or Enter is pressed. The cross puts `standard` there;
 * null stands for "no limit", shown as `unlimited`.
 */
export function NumberSetting(props: {
  label: string;
  hint: string;
  unit: string;
  min: number;
  max: number;
  whole?: boolean;
  unlimited?: string;
  standard: number | null;
  read: (settings: Settings) => number | null;
  change: (value: number | null, settings: Settings) => Partial<Settings>;
}) {
  const { label, hint, unit, min, max, whole = true, unlimited, standard } = props;
  const { settings, save, error } = useSettingField();
  const stored = props.read(settings);
  const [typed, setTyped] = useState<{ value: number | null } | null>(null);
  const value = typed === null ? stored : typed.value;
  const isAllowed = (number: number | null) =>
    number === null
      ? unlimited !== undefined
      : number >= min && number <= max && (!whole || Number.isInteger(number));

  const commit = async (next: number | null) => {
    if (!isAllowed(next)) return;
    if (next === stored || (await save(props.change(next, settings)))) setTyped(null);
  };
  const range = `${whole ? 'A whole number from' : 'From'} ${english(min)} to ${english(max)} ${unit}.`;

  return (
    <Field label={label} hint={hint} error={typed === null || isAllowed(value) ? error : range}>
      <NumberField
        value={value}
        unit={unit}
        min={min}
        max={max}
        inherited={unlimited ?? String(standard)}
        onChange={(next) => setTyped({ value: next })}
        onDone={() => typed && void commit(typed.value)}
        onReset={value === standard ? null : () => void commit(standard)}
      />
    </Field>
  );
}

const english = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 6 });
