import { TextField } from '@renderer/ui/text-field';
import { cx } from 'class-variance-authority';
import { headerText } from '../header-text';
import { usePolicyEditing } from '../policy-editing';
import { Setting } from '../setting';

/** A header that carries a text; typing one turns it on, clearing it turns it off. */
export function TextSetting(props: {
  field: 'cacheKey' | 'eventId' | 'byokAlias' | 'otelTraceId' | 'otelParentSpanId';
  range?: string;
  /** Long values get a line of their own. */
  isLong?: boolean;
}) {
  const { field, range, isLong = false } = props;
  const { policy, onChange } = usePolicyEditing();
  const value = policy[field];
  return (
    <Setting field={field} layout={isLong ? 'column' : 'row'} {...(range ? { range } : {})}>
      <TextField
        mono
        value={value ?? ''}
        placeholder="inherit"
        className={cx(isLong ? 'w-full' : 'w-32', value === null && 'border-dashed bg-transparent')}
        maxLength={200}
        onChange={(text) => onChange({ [field]: headerText(text) })}
      />
    </Setting>
  );
}
