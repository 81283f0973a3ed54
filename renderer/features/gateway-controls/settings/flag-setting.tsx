import { SegmentedControl } from '@renderer/ui/segmented-control';
import { usePolicyEditing } from '../policy-editing';
import { Setting } from '../setting';
import { SETTING_TEXTS } from '../setting-texts';

/** A header that is `true` or `false`; choosing one turns it on. */
export function FlagSetting(props: {
  field: 'skipCache' | 'collectLog' | 'collectLogPayload' | 'zdr' | 'noWholesale';
}) {
  const { field } = props;
  const { policy, onChange } = usePolicyEditing();
  const value = policy[field];
  return (
    <Setting field={field}>
      <SegmentedControl
        label={SETTING_TEXTS[field].label}
        value={value === null ? '' : value ? 'on' : 'off'}
        className={value === null ? 'border-dashed' : ''}
        onChange={(next) => onChange({ [field]: next === 'on' })}
        options={[
          { value: 'on', label: 'on' },
          { value: 'off', label: 'off' },
        ]}
      />
    </Setting>
  );
}
