import { Disclosure } from '@renderer/ui/disclosure';
import type { Run } from '@shared/domain/run';
import { lazy, Suspense } from 'react';
import { TextBox } from './text-box';

const MediaView = lazy(() =>
  import('@renderer/ui/media/media-view').then((module) => ({ default: module.MediaView })),
);

/** What came back: the answer, its reasoning, a refusal, tool calls, images and sounds. */
export function AnswerPart({ run }: { run: Run }) {
  const { text, reasoning, refusal, toolCalls, media } = run;
  return (
    <>
      {reasoning === '' ? null : (
        <Disclosure summary="Reasoning">
          <TextBox label="Reasoning" text={reasoning} />
        </Disclosure>
      )}
      {text === '' ? null : <TextBox label="Answer text" text={text} />}
      {refusal === '' ? null : <TextBox label="Refusal" text={refusal} />}
      {toolCalls.length === 0 ? null : (
        <TextBox label="Tool calls" text={JSON.stringify(toolCalls, null, 2)} mono />
      )}
      {media.map((one, index) => (
        <Suspense key={index}>
          <MediaView media={one} />
        </Suspense>
      ))}
      {text + refusal === '' && toolCalls.length + media.length === 0 ? (
        <p className="text-sm text-faint">Nothing came, or the log keeps no answers.</p>
      ) : null}
    </>
  );
}
