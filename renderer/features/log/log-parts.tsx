import { SegmentedControl } from '@renderer/ui/segmented-control';
import type { LogPart } from './log-context';

/** The way from one part of the log to another. */
export function LogParts(props: { value: LogPart; onChange: (part: LogPart) => void }) {
  return (
    <SegmentedControl<LogPart>
      {...props}
      label="Show the log as"
      className="shrink-0 whitespace-nowrap"
      options={[
        { value: 'runs', label: 'Runs' },
        { value: 'statistics', label: 'Statistics' },
        { value: 'gateway', label: 'Gateway’s own log' },
      ]}
    />
  );
}
