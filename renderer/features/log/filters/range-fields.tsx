import { NumberField } from '@renderer/ui/number-field';
import type { LogRange } from '@shared/domain/log-query';

/** From and to of one figure; each may be open. */
export function RangeFields(props: {
  label: string;
  unit: string;
  step: number;
  value: LogRange;
  onChange: (range: LogRange) => void;
}) {
  const { label, unit, step, value, onChange } = props;
  const shared = { unit, step, min: 0, className: 'w-full' };
  return (
    <fieldset className="grid grid-cols-[5rem_minmax(0,1fr)_minmax(0,1fr)] items-center gap-1.5">
      <legend className="sr-only">{label}</legend>
      <span aria-hidden className="font-medium">
        {label}
      </span>
      <NumberField
        {...shared}
        label={`${label} from`}
        inherited="from"
        value={value.from}
        onChange={(from) => onChange({ ...value, from })}
      />
      <NumberField
        {...shared}
        label={`${label} to`}
        inherited="to"
        value={value.to}
        onChange={(to) => onChange({ ...value, to })}
      />
    </fieldset>
  );
}
