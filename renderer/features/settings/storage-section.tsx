import { Button } from '@renderer/ui/button';
import { CopyButton } from '@renderer/ui/copy-button';
import { Field } from '@renderer/ui/field';
import { Switch } from '@renderer/ui/switch';
import { formatBytes } from '@renderer/lib/format';
import { DEFAULT_SETTINGS, type LogSettings, type Settings } from '@shared/domain/settings';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ClearLogDialog } from './clear-log-dialog';
import { NumberSetting } from './number-setting';
import { appInfoQuery, logSizeQuery } from './settings-query';
import { useSettings } from './use-settings';

const STANDARD = DEFAULT_SETTINGS.log;

/** What is kept on this machine, where, and for how long. */
export function StorageSection() {
  const [settings, save] = useSettings();
  const logChange = (change: Partial<LogSettings>, { log }: Settings) => ({
    log: { ...log, ...change },
  });
  return (
    <>
      <StorageFacts />
      <Field
        label="Do not store prompts and answers"
        hint="From now on only model, times, tokens, cost and errors of runs are written, and of the comparison only its columns: prompts and answers are gone when the app quits. Runs that are stored already stay until the log is cleared."
      >
        <Switch
          checked={!settings.log.storeBodies}
          onChange={(hide) => save(logChange({ storeBodies: !hide }, settings))}
        />
      </Field>
      <NumberSetting
        label="Keep at most"
        hint="The oldest runs go first. 1 to 1,000,000."
        unit="runs"
        min={1}
        max={1_000_000}
        standard={STANDARD.maxRuns}
        read={({ log }) => log.maxRuns}
        change={(value, current) => logChange({ maxRuns: value ?? STANDARD.maxRuns }, current)}
      />
      <NumberSetting
        label="Use at most"
        hint="10 MiB to about 100 GiB on the disk"
        unit="MiB"
        min={10}
        max={100_000}
        standard={STANDARD.maxSize}
        read={({ log }) => log.maxSize}
        change={(value, current) => logChange({ maxSize: value ?? STANDARD.maxSize }, current)}
      />
      <NumberSetting
        label="Delete runs after"
        hint="1 day to 100 years"
        unit="days"
        min={1}
        max={36_500}
        unlimited="never"
        standard={null}
        read={({ log }) => log.maxAge}
        change={(maxAge, current) => logChange({ maxAge }, current)}
      />
    </>
  );
}

function StorageFacts() {
  const { data: info } = useQuery(appInfoQuery());
  const { data: size } = useQuery(logSizeQuery());
  const [asked, setAsked] = useState(false);
  if (info === undefined) return null;
  return (
    <dl className="grid grid-cols-[8rem_1fr] items-baseline gap-x-3 gap-y-2">
      <dt className="text-muted">Data folder</dt>
      <dd className="flex items-center gap-1">
        <span className="font-mono text-sm break-all">{info.dataFolder}</span>
        <CopyButton label="Copy data folder" text={info.dataFolder} />
      </dd>
      <dt className="text-muted">Log</dt>
      <dd className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {size === undefined ? (
          <span className="text-muted">Not known yet</span>
        ) : (
          <span className="num">
            {size.runs.toLocaleString('en-US')} {size.runs === 1 ? 'run' : 'runs'} ·{' '}
            {formatBytes(size.bytes)}
          </span>
        )}
        <Button
          size="small"
          variant="danger"
          disabled={!size || size.runs === 0}
          onClick={() => setAsked(true)}
        >
          Clear log
        </Button>
        <ClearLogDialog open={asked} onOpenChange={setAsked} runs={size?.runs ?? 0} />
      </dd>
    </dl>
  );
}
