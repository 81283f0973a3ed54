import { Field } from '@renderer/ui/field';
import { SegmentedControl } from '@renderer/ui/segmented-control';
import { useSettings } from './use-settings';

/** Theme and density. */
export function LookSection() {
  const [settings, save] = useSettings();
  return (
    <>
      <Field label="Theme">
        <SegmentedControl
          label="Theme"
          value={settings.theme}
          onChange={(theme) => save({ theme })}
          options={[
            { value: 'system', label: 'System' },
            { value: 'light', label: 'Light' },
            { value: 'dark', label: 'Dark' },
          ]}
        />
      </Field>
      <Field label="Density">
        <SegmentedControl
          label="Density"
          value={settings.density}
          onChange={(density) => save({ density })}
          options={[
            { value: 'comfortable', label: 'Comfortable' },
            { value: 'compact', label: 'Compact' },
          ]}
        />
      </Field>
    </>
  );
}
