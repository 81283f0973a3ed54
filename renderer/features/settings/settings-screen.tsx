import { CopyButton } from '@renderer/ui/copy-button';
import { Field } from '@renderer/ui/field';
import { NumberField } from '@renderer/ui/number-field';
import { SegmentedControl } from '@renderer/ui/segmented-control';
import { Switch } from '@renderer/ui/switch';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { appInfoQuery } from './settings-query';
import { useSettings } from './use-settings';

const SECOND = 1_000; // ms
const LONGEST_IDLE = 3_600; // s
const LONGEST_TOTAL = 86_400; // s

/** Settings of the whole app; `account` is the form that connects one. */
export function SettingsScreen({ account }: { account: ReactNode }) {
  return (
    <div className="flex h-full min-h-0 flex-col">
      <header className="flex h-11 shrink-0 items-center border-b border-line px-3.5">
        <h1 className="font-semibold">Settings</h1>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto flex max-w-140 flex-col gap-8 px-5 py-6">
          <Section title="Account">{account}</Section>
          <Section title="Look">
            <LookFields />
          </Section>
          <Section title="Sending">
            <SendingFields />
          </Section>
          <Section title="This app">
            <AppFacts />
          </Section>
        </div>
      </div>
    </div>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="flex flex-col gap-3.5">
      <h2 className="text-lg font-semibold">{title}</h2>
      {children}
    </section>
  );
}

function LookFields() {
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

function SendingFields() {
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

function AppFacts() {
  const { data: info } = useQuery(appInfoQuery());
  if (info === undefined) return null;
  return (
    <dl className="grid grid-cols-[8rem_1fr] gap-x-3 gap-y-2">
      <dt className="text-muted">Version</dt>
      <dd>
        {info.version} ({info.host}, {info.platform})
      </dd>
      <dt className="text-muted">Data folder</dt>
      <dd className="flex items-start gap-1">
        <span className="font-mono text-sm break-all">{info.dataFolder}</span>
        <CopyButton label="Copy data folder" text={info.dataFolder} />
      </dd>
      <dt className="text-muted">Sent elsewhere</dt>
      <dd>Nothing but your requests, to the gateway alone.</dd>
    </dl>
  );
}
