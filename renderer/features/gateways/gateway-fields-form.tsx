import { Field } from '@renderer/ui/field';
import { NumberField } from '@renderer/ui/number-field';
import { SegmentedControl } from '@renderer/ui/segmented-control';
import { Switch } from '@renderer/ui/switch';
import type { GatewaySettings } from '@shared/domain/gateway';
import { settingControl, type SettingControl } from './setting-control';
import { GATEWAY_GROUPS, settingInWords, type GatewayField } from './gateway-words';

/** Every setting of a gateway as a control, with what it means now beneath. */
export function GatewayFieldsForm(props: {
  settings: GatewaySettings;
  /** What applies where a setting is not stated. */
  notStated?: string;
  onChange: (change: Partial<GatewaySettings>) => void;
}) {
  return (
    <div className="grid gap-x-8 gap-y-5 lg:grid-cols-2">
      {GATEWAY_GROUPS.map(({ title, fields }) => (
        <fieldset key={title} className="flex min-w-0 flex-col gap-2.5">
          <legend className="mb-2 w-full border-b border-line pb-1 font-medium">{title}</legend>
          {fields.map((field) => (
            <SettingField key={field.name} field={field} {...props} />
          ))}
        </fieldset>
      ))}
    </div>
  );
}

function SettingField(props: {
  field: GatewayField;
  settings: GatewaySettings;
  /** What applies where a setting is not stated. */
  notStated?: string;
  onChange: (change: Partial<GatewaySettings>) => void;
}) {
  const { field, settings, notStated, onChange } = props;
  const control = settingControl(field.name);
  const value = settings[field.name];
  return (
    <Field
      label={field.label}
      wireName={field.wire}
      hint={settingInWords(field.name, settings, notStated)}
      warning={warningOf(control, value)}
    >
      <Control
        control={control}
        value={value}
        onChange={(next) => onChange({ [field.name]: next })}
      />
    </Field>
  );
}

function Control(props: {
  control: SettingControl;
  value: boolean | number | string | null;
  onChange: (value: boolean | number | string | null) => void;
}) {
  const { control, value, onChange } = props;
  switch (control.kind) {
    case 'flag':
      return <Switch checked={value === true} onChange={onChange} />;
    case 'count':
      return (
        <NumberField
          value={typeof value === 'number' ? value : null}
          unit={control.unit}
          inherited={control.without}
          min={0}
          onChange={(next) => onChange(next === null ? null : Math.max(0, Math.round(next)))}
        />
      );
    case 'choice':
      return (
        <SegmentedControl
          value={typeof value === 'string' ? value : ''}
          onChange={onChange}
          options={control.options}
        />
      );
  }
}

/** A documented range is said, not enforced: the API itself has the last word. */
function warningOf(control: SettingControl, value: unknown): string | null {
  if (control.kind !== 'count' || typeof value !== 'number' || control.most === undefined)
    return null;
  return value > control.most || value < (control.least ?? 0)
    ? `The API is documented to take ${control.least ?? 0} to ${control.most.toLocaleString('en-US')}.`
    : null;
}
