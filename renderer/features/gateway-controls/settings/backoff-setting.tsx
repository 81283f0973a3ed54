import { SegmentedControl } from '@renderer/ui/segmented-control';
import { usePolicyEditing } from '../policy-editing';
import { Setting } from '../setting';

/** How the wait between attempts grows. */
export function BackoffSetting() {
  const { policy, onChange } = usePolicyEditing();
  return (
    <Setting field="backoff">
      <SegmentedControl
        label="Backoff"
        value={policy.backoff ?? ''}
        className={policy.backoff === null ? 'border-dashed' : ''}
        onChange={(next) => onChange({ backoff: next === '' ? null : next })}
        options={[
          { value: 'constant', label: 'const', name: 'constant' },
          { value: 'linear', label: 'linear' },
          { value: 'exponential', label: 'exp', name: 'exponential' },
        ]}
      />
    </Setting>
  );
}
