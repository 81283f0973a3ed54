import { Field } from '@renderer/ui/field';
import { Switch } from '@renderer/ui/switch';
import { DEFAULT_SETTINGS } from '@shared/domain/settings';
import { NumberSetting } from './number-setting';
import { useSettings } from './use-settings';
import { useShortcutLabels } from './use-shortcut-table';

const SECOND = 1_000; // ms

/** How a prompt is sent, how long it is waited for, and what it may cost. */
export function SendingSection() {
  const [settings, save] = useSettings();
  const runAll = useShortcutLabels()('run-all');
  return (
    <>
      <Field
        label="Enter sends"
        hint={`Otherwise Enter breaks the line${runAll === '' ? '' : `; ${runAll} always sends`}`}
      >
        <Switch checked={settings.enterSends} onChange={(enterSends) => save({ enterSends })} />
      </Field>
      <NumberSetting
        label="Give up a silent stream after"
        hint="1 s to 1 hour without a byte"
        unit="s"
        min={1}
        max={3_600}
        standard={DEFAULT_SETTINGS.idleTimeout / SECOND}
        read={({ idleTimeout }) => idleTimeout / SECOND}
        change={(value) => ({
          idleTimeout: value === null ? DEFAULT_SETTINGS.idleTimeout : value * SECOND,
        })}
      />
      <NumberSetting
        label="Give up any run after"
        hint="1 s to 24 hours"
        unit="s"
        min={1}
        max={86_400}
        standard={DEFAULT_SETTINGS.totalTimeout / SECOND}
        read={({ totalTimeout }) => totalTimeout / SECOND}
        change={(value) => ({
          totalTimeout: value === null ? DEFAULT_SETTINGS.totalTimeout : value * SECOND,
        })}
      />
      <NumberSetting
        label="Budget of a session"
        hint="Warns at 80 %, then asks before more is spent. A session lasts until the app quits."
        unit="USD"
        min={0.0001}
        max={100_000}
        whole={false}
        unlimited="no budget"
        standard={null}
        read={({ sessionBudget }) => sessionBudget}
        change={(sessionBudget) => ({ sessionBudget })}
      />
      <NumberSetting
        label="Ask before an experiment above"
        hint="What it may cost at most, estimated; 0 asks before each. One of unknown price is asked about, too."
        unit="USD"
        min={0}
        max={100_000}
        whole={false}
        unlimited="never ask"
        standard={DEFAULT_SETTINGS.askAboveCost}
        read={({ askAboveCost }) => askAboveCost}
        change={(askAboveCost) => ({ askAboveCost })}
      />
      <Field
        label="Read what each answer cost"
        hint="Asks the gateway’s own log after each answer, which replaces the estimate. The token needs AI Gateway Read."
      >
        <Switch
          checked={settings.readReportedCost}
          onChange={(readReportedCost) => save({ readReportedCost })}
        />
      </Field>
    </>
  );
}
