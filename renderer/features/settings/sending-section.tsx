import { Field } from '@renderer/ui/field';
import { NumberField } from '@renderer/ui/number-field';
import { Switch } from '@renderer/ui/switch';
import { useSettings } from './use-settings';

const SECOND = 1_000; // ms
const LONGEST_IDLE = 3_600; // s
const LONGEST_TOTAL = 86_400; // s

/** How a prompt is sent, and how long it is waited for. */
export function SendingSection() {
  const [settings, save] = useSettings();
  const seconds = (value: number | null, most: number, standard: number) =>
    Math.round(Math.min(most, Math.max(1, value ?? standard))) * SECOND;
  return (
    <>
      <Field label="Enter sends" hint="Otherwise Enter breaks the line; ⌘/Ctrl+Enter always sends">
        <Switch checked={settings.enterSends} onChange={(enterSends) => save({ enterSends })} />
      </Field>
      <Field label="Give up a silent stream after" hint="1 s to 1 hour">
        <NumberField
          value={settings.idleTimeout / SECOND}
          unit="s"
          min={1}
          max={LONGEST_IDLE}
          onChange={(value) => save({ idleTimeout: seconds(value, LONGEST_IDLE, 120) })}
        />
      </Field>
      <Field label="Give up any run after" hint="1 s to 24 hours">
        <NumberField
          value={settings.totalTimeout / SECOND}
          unit="s"
          min={1}
          max={LONGEST_TOTAL}
          onChange={(value) => save({ totalTimeout: seconds(value, LONGEST_TOTAL, 900) })}
        />
      </Field>
    </>
  );
}
