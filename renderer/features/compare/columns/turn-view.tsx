import type { Turn } from '@shared/domain/workspace';
import { lazy, memo, Suspense, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { useCompare, useRun } from '../compare-context';
import { Answer } from './answer';
import { focusComposer } from '../composer/prompt-box';
import { imagesOf } from '../state/attachments';
import { PromptBubble } from './prompt-bubble';

const ReplayBar = lazy(() =>
  import('./replay-bar').then((module) => ({ default: module.ReplayBar })),
);
const ConfirmTruncation = lazy(() =>
  import('./confirm-truncation').then((module) => ({ default: module.ConfirmTruncation })),
);

function unsentWords(later: number, isNext: boolean): string {
  if (later > 0) return 'Not sent: the prompts after it go without it.';
  return isNext
    ? 'Not sent yet: Run or Run all sends it.'
    : 'Not sent yet: it follows the answer to the prompt before it.';
}

/** One prompt and its answer. `later` counts the turns after it that a rerun would drop; `isNext`: it is sent next. */
export const TurnView = memo(function TurnView(props: {
  columnId: string;
  turn: Turn;
  index: number;
  later: number;
  isNext: boolean;
}) {
  const { columnId, turn, index, later, isNext } = props;
  const { controller, replays } = useCompare();
  const replay = useStore(replays, (all) => all[turn.runId ?? '']);
  const run = useRun(turn.runId);
  const request = run?.request;
  // The request keeps its identity while the answer streams.
  const images = useMemo(
    () => (turn.runId === null ? controller.imagesOf(turn) : imagesOf(request)),
    [controller, turn, request],
  );
  const [asked, setAsked] = useState<string | null>(null);

  const rerun = (prompt: string) => {
    if (later > 0) return setAsked(prompt);
    controller.rerun(columnId, { index, prompt });
    // The button that was pressed goes away while the answer runs.
    focusComposer();
  };
  return (
    <div className="flex flex-col gap-3">
      <PromptBubble
        prompt={turn.prompt}
        images={images}
        editable={run?.state !== 'running'}
        onRerun={rerun}
      />
      {replay === undefined ? null : (
        <Suspense>
          <ReplayBar replay={replay} />
        </Suspense>
      )}
      {run === undefined ? (
        <p className="text-muted">
          {turn.runId === null
            ? unsentWords(later, isNext)
            : 'No answer is stored for this prompt.'}
        </p>
      ) : (
        <Answer run={replay?.run ?? run} last={later === 0} onRetry={() => rerun(turn.prompt)} />
      )}
      {asked === null ? null : (
        <Suspense>
          <ConfirmTruncation
            later={later}
            columnId={columnId}
            onClose={() => setAsked(null)}
            onConfirm={() => controller.rerun(columnId, { index, prompt: asked })}
          />
        </Suspense>
      )}
    </div>
  );
});
