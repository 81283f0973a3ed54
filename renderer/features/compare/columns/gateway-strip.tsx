import { copyText } from '@renderer/lib/clipboard';
import { formatAge } from '@renderer/lib/format';
import { Tooltip } from '@renderer/ui/tooltip';
import { showToast } from '@renderer/ui/toast';
import { isFromFile } from '@shared/domain/from-file';
import type { Run } from '@shared/domain/run';
import type { CacheStory } from '@shared/domain/cache-story';
import { lazy, Suspense } from 'react';
import { useCacheStory } from '../use-cache-story';
import { CacheChip } from './cache-chip';
import { CacheAge, CacheClock } from './cache-clock';

const CacheWhy = lazy(() => import('./cache-why').then((module) => ({ default: module.CacheWhy })));

const LogEntryButton = lazy(() =>
  import('./log-entry-button').then((module) => ({ default: module.LogEntryButton })),
);

const IDS = [
  { header: 'cf-aig-log-id', label: 'log' },
  { header: 'cf-aig-event-id', label: 'event' },
  { header: 'cf-aig-step', label: 'step' },
  { header: 'cf-ray', label: 'ray' },
] as const;

/** What the gateway said of the answer: cache status in words, and its ids, each copied by a click. */
export function GatewayStrip({ run }: { run: Run }) {
  const { responseHeaders: headers, state } = run;
  const arrived = Object.keys(headers).length > 0;
  return (
    <div
      role="group"
      aria-label="Gateway"
      className="flex min-h-6 min-w-0 flex-1 flex-wrap items-center gap-x-1.5"
    >
      {arrived ? <CacheChip headers={headers} /> : null}
      <CacheNotes run={run} />
      {IDS.map(({ header, label }) => {
        const value = headers[header];
        if (value === undefined) return null;
        return (
          <span key={header} className="flex items-center">
            <CopyableId header={header} label={label} value={value} />
            {label === 'log' && state !== 'running' ? (
              <Suspense>
                <LogEntryButton run={run} />
              </Suspense>
            ) : null}
          </span>
        );
      })}
      {arrived || state !== 'running' ? null : <span className="text-faint">sent</span>}
      {isFromFile(run) ? <span className="font-medium text-ink">from the file</span> : null}
      {arrived || state === 'running' || isFromFile(run) ? null : (
        <span className="text-faint">no answer headers</span>
      )}
    </div>
  );
}

/** How old a cached answer was, how long what is kept is kept still, and why. */
function CacheNotes({ run }: { run: Run }) {
  const story = useCacheStory(run.id);
  if (story === undefined) return null;
  return (
    <>
      {story.expiresAt === null ? (
        <>
          <CacheAge age={story.age} />
          <AskedTime run={run} story={story} />
        </>
      ) : (
        <CacheClock key={story.expiresAt} story={story} expiresAt={story.expiresAt} />
      )}
      <Suspense>
        <CacheWhy run={run} story={story} />
      </Suspense>
    </>
  );
}

/** What was asked for stands where it is not known that the answer is kept, e.g. of a stream. */
function AskedTime({ run, story: { status } }: { run: Run; story: CacheStory }) {
  const { cacheTtl } = run.request.policy;
  if (status !== 'MISS' || cacheTtl === null || run.state !== 'completed') return null;
  return <span>asked to keep {formatAge(cacheTtl * 1000)}</span>;
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
        aria-label={`${label} ${shorten(header, value)}: copy ${header}`}
        className="flex h-6 items-center gap-1 rounded-sm px-0.5 whitespace-nowrap text-faint hover:bg-hover hover:text-ink"
        onClick={() => void copy()}
      >
        {label} <span className="font-mono">{shorten(header, value)}</span>
      </button>
    </Tooltip>
  );
}

/** The part that tells ids apart: a ray ends in the data centre, the others begin with the time. */
function shorten(header: string, id: string): string {
  if (id.length <= 6) return id;
  return header === 'cf-ray' ? `${id.slice(0, 4)}…` : `…${id.slice(-4)}`;
}
