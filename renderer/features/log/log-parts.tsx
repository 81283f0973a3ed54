import { SegmentedControl } from '@renderer/ui/segmented-control';
import { useEffect, useRef } from 'react';
import type { LogPart } from './log-context';

/** Set while one screen goes and another comes, whose control takes the keyboard over. */
let isMoving = false;

/** The way from one part of the log to another. */
export function LogParts(props: { value: LogPart; onChange: (part: LogPart) => void }) {
  const { value, onChange } = props;
  const frame = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (!isMoving) return undefined;
    // A moment later: the group does not know its choices while they come.
    const waiting = requestAnimationFrame(() => {
      isMoving = false;
      frame.current?.querySelector<HTMLElement>('[aria-checked="true"]')?.focus();
    });
    return () => cancelAnimationFrame(waiting);
  }, []);
  return (
    <span ref={frame} className="shrink-0">
      <SegmentedControl<LogPart>
        label="Show the log as"
        value={value}
        onChange={(part) => {
          // The gateway's own log is a screen of its own.
          isMoving = part === 'gateway' || value === 'gateway';
          onChange(part);
        }}
        className="whitespace-nowrap"
        options={[
          { value: 'runs', label: 'Runs' },
          { value: 'statistics', label: 'Statistics' },
          { value: 'gateway', label: 'Gateway’s own log' },
        ]}
      />
    </span>
  );
}
