import { Field } from '@renderer/ui/field';
import { TextField } from '@renderer/ui/text-field';
import type { Settings } from '@shared/domain/settings';
import { useState, type ReactNode } from 'react';
import { useSettingField } from './use-settings';

/**
 * One line of text of the settings, stored when the field is left or Enter is pressed; Escape brings back what is
 * stored. What was refused stays, with the reason, to be corrected.
 */
export function TextSetting(props: {
  label: string;
  hint: ReactNode;
  placeholder: string;
  maxLength: number;
  read: (settings: Settings) => string;
  change: (value: string, settings: Settings) => Partial<Settings>;
}) {
  const { label, hint, placeholder, maxLength } = props;
  const { settings, save, error } = useSettingField();
  const stored = props.read(settings);
  const [typed, setTyped] = useState<string | null>(null);

  const commit = async () => {
    if (typed === null) return;
    const next = typed.trim();
    if (next === stored || (await save(props.change(next, settings)))) setTyped(null);
  };

  return (
    <Field label={label} layout="column" hint={hint} error={typed === null ? null : error}>
      <TextField
        mono
        className="w-full"
        value={typed ?? stored}
        placeholder={placeholder}
        maxLength={maxLength}
        data-own-keys={typed === null ? undefined : 'Escape'}
        onChange={setTyped}
        onBlur={() => void commit()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void commit();
          if (event.key === 'Escape' && typed !== null) setTyped(null);
        }}
      />
    </Field>
  );
}
