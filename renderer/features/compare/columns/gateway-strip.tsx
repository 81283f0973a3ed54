import { copyText } from '@renderer/lib/clipboard';
import { Pill } from '@renderer/ui/pill';
import { Tooltip } from '@renderer/ui/tooltip';
import { showToast } from '@renderer/ui/toast';
import type { RunState } from '@shared/domain/run';

const IDS = [
  { header: 'cf-aig-log-id', label: 'log' },
  { header: 'cf-aig-event-id', label: 'event' },
  { header: 'cf-aig-step', label: 'step' },
  { header: 'cf-ray', label: 'ray' },
] as const;

/** What the gateway said of the answer: cache status in words, and its ids, each copied by a click. */
export function GatewayStrip(props: { headers: Record<string, string>; state: RunState }) {
  const { headers, state } = props;
  const arrived = Object.keys(headers).length > 0;
  return (
    <div
      role="group"
      aria-label="Gateway"
      className="flex min-w-0 items-center gap-1.5 overflow-hidden"
    >
      {arrived ? <CacheChip headers={headers} /> : null}
      {IDS.map(({ header, label }) => {
        const value = headers[header];
        return value === undefined ? null : (
          <CopyableId key={header} header={header} label={label} value={value} />
        );
      })}
      {arrived || state !== 'running' ? null : <span className="text-faint">sent</span>}
      {arrived || state === 'running' ? null : (
        <span className="text-faint">no answer headers</span>
      )}
    </div>
  );
}

function CacheChip({ headers }: { headers: Record<string, string> }) {
  const status = headers['cf-aig-cache-status']?.toUpperCase();
  if (status === 'HIT') return <Pill tone="hit">HIT</Pill>;
  if (status === 'MISS') return <Pill tone="miss">MISS</Pill>;
  if (status !== undefined) return <Pill>{status}</Pill>;
  const gateway = headers['cf-aig-log-id'] ?? headers['cf-aig-request-id'];
  return <Pill>{gateway === undefined ? 'no gateway' : 'cache off'}</Pill>;
}

function CopyableId(props: { header: string; label: string; value: string }) {
  const { header, label, value } = props;
  const copy = async () => {
    if (await copyText(value)) showToast({ title: `Copied ${header}` });
  };
  return (
    <Tooltip content={`${header}: ${value}`}>
      <button
        type="button"
        aria-label={`${label} ${shorten(value)}: copy ${header}`}
        className="flex h-5 items-center gap-1 rounded-sm px-0.5 whitespace-nowrap text-faint hover:bg-hover hover:text-ink"
        onClick={() => void copy()}
      >
        {label} <span className="font-mono">{shorten(value)}</span>
      </button>
    </Tooltip>
  );
}

function shorten(id: string): string {
  return id.length <= 6 ? id : `…${id.slice(-5)}`;
}
