import { formatDuration, formatTokens, formatUsd } from '@renderer/lib/format';
import { formatMoment } from '@renderer/lib/format-moment';
import { CopyableText } from '@renderer/ui/copyable-text';
import { CopyButton } from '@renderer/ui/copy-button';
import { Pill } from '@renderer/ui/pill';
import type { LogEntry } from '@shared/contract/log';
import type { Run } from '@shared/domain/run';
import { FORMAT_LABELS } from '@shared/domain/run-request';
import type { Usage } from '@shared/domain/usage';
import type { ReactNode } from 'react';

const IDS = ['cf-aig-log-id', 'cf-aig-event-id', 'cf-aig-step', 'cf-ray'] as const;

/** The summary of a run: when, how, how long, how much. */
export function RunFacts({ run, entry }: { run: Run; entry: LogEntry | undefined }) {
  const { request, usage, responseHeaders: headers } = run;
  const cache = headers['cf-aig-cache-status'];
  const tokens = (name: keyof Usage) => formatTokens(usage?.[name] ?? null);
  return (
    <section aria-label="Summary" className="relative">
      <dl className="num grid grid-cols-[8.5rem_1fr] gap-x-2.5 gap-y-0.5 pr-7">
        <Fact name="Began">{formatMoment(run.startedAt)}</Fact>
        <Fact name="Model">
          <span className="font-mono text-sm break-all">{request.model}</span>
        </Fact>
        <Fact name="Format">{FORMAT_LABELS[request.format]}</Fact>
        <Fact name="HTTP status">{run.status ?? 'none'}</Fact>
        <Fact name="Finish reason">{run.finishReason ?? '–'}</Fact>
        <Fact name="Gateway">{entry?.gateway ?? 'not named'}</Fact>
        <Fact name="Cache">
          {cache === undefined ? (
            'not said'
          ) : (
            <Pill tone={cache === 'HIT' ? 'hit' : 'miss'}>{cache}</Pill>
          )}
        </Fact>
        <Fact name="First token">{formatDuration(entry?.firstTextAfter ?? null)}</Fact>
        <Fact name="Total">{formatDuration(entry?.endedAfter ?? null)}</Fact>
        <Fact name="Tokens in → out">
          {tokens('inputTokens')} → {tokens('outputTokens')}
        </Fact>
        <Fact name="of them cached">{tokens('cachedInputTokens')}</Fact>
        <Fact name="of them reasoning">{tokens('reasoningTokens')}</Fact>
        <Fact name="Cost">{entry === undefined ? '–' : costWords(entry)}</Fact>
        {IDS.map((name) => {
          const value = headers[name];
          return value === undefined ? null : (
            <Fact key={name} name={name} mono>
              <CopyableText text={value} label={name} />
            </Fact>
          );
        })}
      </dl>
      <div className="absolute top-0 right-0">
        <CopyButton label="Copy run as JSON" text={() => JSON.stringify(run, null, 2)} />
      </div>
    </section>
  );
}

function Fact(props: { name: string; mono?: boolean; children: ReactNode }) {
  return (
    <>
      <dt className={props.mono ? 'font-mono text-sm text-muted' : 'text-muted'}>{props.name}</dt>
      <dd className="min-w-0 break-words">{props.children}</dd>
    </>
  );
}

function costWords({ cost, isReported }: LogEntry): string {
  return isReported || cost === null || cost === 0 ? formatUsd(cost) : `${formatUsd(cost)} est.`;
}
