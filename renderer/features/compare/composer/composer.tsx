import { lazy, Suspense, useState } from 'react';
import { useCompare, useWorkspace } from '../compare-context';
import { isComparisonFile } from '../file/comparison-file-name';
import { ClearButton, RunOrStopAll } from './composer-commands';
import { isCurl } from './curl-text';
import { PromptBox } from './prompt-box';
import { StarterPrompts } from './starter-prompts';
import { SystemPrompt } from './system-prompt';

const AttachButton = lazy(() =>
  import('./attachments').then((module) => ({ default: module.AttachButton })),
);
const Attachments = lazy(() =>
  import('./attachments').then((module) => ({ default: module.Attachments })),
);

const EstimateLine = lazy(() =>
  import('./estimate-line').then((module) => ({ default: module.EstimateLine })),
);

const CurlOffer = lazy(() =>
  import('./curl-offer').then((module) => ({ default: module.CurlOffer })),
);

/** The one prompt for all columns that follow it, and the commands for all of them. */
export function Composer() {
  const empty = useWorkspace(
    (workspace) =>
      workspace.draft === '' && workspace.columns.every((column) => column.turns.length === 0),
  );
  const draftIsCurl = useWorkspace((workspace) => isCurl(workspace.draft));
  const { attach, problems } = useAttach();
  return (
    <div
      data-region="composer"
      className="flex shrink-0 flex-col gap-2 border-t border-line bg-surface px-3.5 pt-2.5 pb-3"
      onPaste={(event) => {
        const files = [...event.clipboardData.files];
        if (files.length === 0) return;
        event.preventDefault();
        attach(files);
      }}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes('Files')) event.preventDefault();
      }}
      onDrop={(event) => {
        const files = [...event.dataTransfer.files];
        if (files.length === 0 || files.some(isComparisonFile)) return;
        event.preventDefault();
        attach(files);
      }}
    >
      {empty ? <StarterPrompts /> : null}
      <Suspense>
        <Attachments problems={problems} />
      </Suspense>
      <PromptBox />
      <Suspense>{draftIsCurl ? <CurlOffer /> : null}</Suspense>
      <div className="flex flex-wrap items-center gap-2 text-sm text-muted">
        <SystemPrompt />
        <Suspense>
          <AttachButton onFiles={attach} />
        </Suspense>
        <Suspense>
          <EstimateLine />
        </Suspense>
        <span className="flex-1" />
        <ClearButton />
        <RunOrStopAll />
      </div>
    </div>
  );
}

/** Puts files beside the prompt, and tells of those that were refused until the next try. */
function useAttach() {
  const { attachments } = useCompare();
  const [problems, setProblems] = useState<readonly string[]>([]);
  const attach = async (files: readonly File[]) => {
    setProblems([]);
    const { attachImages } = await import('./attach-images');
    setProblems(await attachImages(attachments, files));
  };
  return { problems, attach: (files: readonly File[]) => void attach(files) };
}
