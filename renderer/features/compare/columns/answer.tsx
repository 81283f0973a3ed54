import { Markdown } from '@renderer/ui/markdown/markdown';
import { RawText } from '@renderer/ui/markdown/raw-text';
import type { Run } from '@shared/domain/run';
import { lazy, Suspense, useRef, useState } from 'react';
import { AnswerNotices } from './answer-notices';
import { ToolCalls } from './tool-calls';

const AnswerActions = lazy(() =>
  import('./answer-actions').then((module) => ({ default: module.AnswerActions })),
);
const EarlierCache = lazy(() =>
  import('./earlier-cache').then((module) => ({ default: module.EarlierCache })),
);
const ErrorCard = lazy(() =>
  import('./error-card').then((module) => ({ default: module.ErrorCard })),
);
const MediaView = lazy(() =>
  import('@renderer/ui/media/media-view').then((module) => ({ default: module.MediaView })),
);
const Reasoning = lazy(() =>
  import('./reasoning').then((module) => ({ default: module.Reasoning })),
);

/** Everything that came back for one prompt; the column's foot tells of the cache for the `last` one. */
export function Answer(props: { run: Run; last: boolean; onRetry: () => void }) {
  const { run, last, onRetry } = props;
  const [raw, setRaw] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const running = run.state === 'running';
  return (
    <div className="flex min-w-0 flex-col gap-2.5">
      <article aria-label="Answer" className="flex min-w-0 flex-col gap-2.5 text-answer">
        {run.reasoning === '' ? null : (
          <Suspense>
            <Reasoning run={run} />
          </Suspense>
        )}
        {run.text === '' ? null : (
          <div ref={body} className="min-w-0 [overflow-wrap:anywhere]">
            {raw ? <RawText text={run.text} /> : <Markdown text={run.text} streaming={running} />}
          </div>
        )}
        {run.refusal === '' ? null : (
          <div className="rounded-md bg-miss-soft px-2.5 py-2">
            <p className="text-sm font-medium text-miss">The model refused</p>
            <RawText text={run.refusal} />
          </div>
        )}
        <ToolCalls calls={run.toolCalls} />
        {run.media.map((media, index) => (
          <Suspense key={index}>
            <MediaView media={media} />
          </Suspense>
        ))}
      </article>
      {running && run.text === '' ? <Waiting reasoning={run.reasoning !== ''} /> : null}
      <AnswerNotices run={run} />
      <Suspense>
        {run.error === null ? null : <ErrorCard run={run} error={run.error} onRetry={onRetry} />}
        {running || last ? null : <EarlierCache run={run} />}
        {running ? null : (
          <AnswerActions
            run={run}
            raw={raw}
            onRawChange={setRaw}
            plainText={() => body.current?.innerText ?? run.text}
            onRetry={run.error === null ? onRetry : null}
          />
        )}
      </Suspense>
    </div>
  );
}

function Waiting({ reasoning }: { reasoning: boolean }) {
  return (
    <p className="text-faint">
      <span
        aria-hidden
        className="mr-2 inline-block h-3.75 w-1.75 animate-pulse rounded-[1px] bg-accent align-[-2px]"
      />
      {reasoning ? 'Thinking…' : 'Waiting for the first token…'}
    </p>
  );
}
