import { Field } from '@renderer/ui/field';
import { IconButton } from '@renderer/ui/icon-button';
import { Switch } from '@renderer/ui/switch';
import type { PolicyField } from '@shared/domain/gateway-header-names';
import { Info } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { EffectiveLine } from './effective-line';
import { usePolicyEditing } from './policy-editing';
import { sourceOf } from './request-preview-policy';
import { SETTING_TEXTS } from './setting-texts';
import { startValue } from './start-values';

/** One header: whether it is sent, its control, and what will apply. */
export function Setting(props: {
  field: PolicyField;
  /** The documented range, in short. */
  range?: string;
  /** The control beside the label, or under it where it is wide. */
  layout?: 'row' | 'column';
  /** What was wrong with what was just typed. */
  problem?: string | null;
  children: ReactNode;
}) {
  const { field, range, layout, problem = null, children } = props;
  const { policy, effective, onChange, warningFor } = usePolicyEditing();
  const [isExplained, setExplained] = useState(false);
  const setting = effective[field];
  const { label, about } = SETTING_TEXTS[field];
  const warning = warningFor(field);
  return (
    <div data-setting={field} className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2">
      <div className="flex h-control items-center">
        <Switch
          label={`Override ${label}`}
          checked={policy[field] !== null}
          onChange={(isOn) => onChange({ [field]: isOn ? startValue(setting) : null })}
        />
      </div>
      <div className="flex min-w-0 flex-col gap-0.5">
        <Field label={label} layout={layout ?? 'row'} warning={problem ?? warning?.message ?? null}>
          {children}
        </Field>
        <p className="flex items-center gap-1 text-xs text-faint">
          <span className="min-w-0 [overflow-wrap:anywhere]">
            <span className="font-mono">{setting.header}</span>
            {range ? ` · ${range}` : null}
          </span>
          <IconButton
            label={`About ${label}`}
            className="-my-1.5"
            aria-expanded={isExplained}
            icon={<Info size={11} aria-hidden />}
            onClick={() => setExplained(!isExplained)}
          />
        </p>
        {isExplained ? (
          <p className="rounded-sm bg-sunken px-2 py-1 text-xs text-muted">
            {about} <span className="text-faint">Source: {sourceOf(field)}.</span>
          </p>
        ) : null}
        <EffectiveLine label={label} setting={setting} warning={warning?.word ?? null} />
      </div>
    </div>
  );
}
