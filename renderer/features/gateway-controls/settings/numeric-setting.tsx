import { NumberField } from '@renderer/ui/number-field';
import { usePolicyEditing } from '../policy-editing';
import { rangeText } from '../range-text';
import { limitOf } from '../request-preview-policy';
import { Setting } from '../setting';

/** A header that carries a number; typing one turns it on. */
export function NumericSetting(props: {
  field: Parameters<typeof limitOf>[0];
  step: number;
  /** In place of the documented range. */
  range?: string;
}) {
  const { field, step, range } = props;
  const { policy, onChange } = usePolicyEditing();
  const limit = limitOf(field);
  return (
    <Setting field={field} range={range ?? rangeText(limit)}>
      <NumberField
        value={policy[field]}
        inherited="inherit"
        unit={limit.unit === 'tries' ? '' : limit.unit}
        min={limit.min}
        {...(limit.max === null ? {} : { max: limit.max })}
        step={step}
        className="w-28"
        onChange={(value) => onChange({ [field]: Number.isFinite(value) ? value : null })}
      />
    </Setting>
  );
}
