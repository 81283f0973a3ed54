import { TextField } from '@renderer/ui/text-field';
import { cx } from 'class-variance-authority';
import { useState } from 'react';
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
  const [isCut, setCut] = useState(false);
  return (
    <Setting
      field={field}
      layout={isLong ? 'column' : 'row'}
      {...(range ? { range } : {})}
      problem={
        isCut
          ? 'What no header can carry was left out: only Latin letters, digits and signs.'
          : null
      }
    >
      <TextField
        mono
        value={value ?? ''}
        placeholder="inherit"
        className={cx(isLong ? 'w-full' : 'w-32', value === null && 'border-dashed bg-transparent')}
        maxLength={200}
        onBlur={() => setCut(false)}
        onChange={(text) => {
          const sendable = headerText(text);
          setCut((sendable ?? '') !== text);
          onChange({ [field]: sendable });
        }}
      />
    </Setting>
  );
}
