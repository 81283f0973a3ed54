import { Button } from '@renderer/ui/button';
import { showToast } from '@renderer/ui/toast';
import { Play, Square } from 'lucide-react';
import { useShallow } from 'zustand/react/shallow';
import { useCompare, useWorkspace } from '../compare-context';
import { clearAll } from '../state/screen-actions';
import { EstimateLine } from './estimate-line';
import { focusComposer, PromptBox } from './prompt-box';
import { StarterPrompts } from './starter-prompts';
import { SystemPrompt } from './system-prompt';
import { useRunningCount } from './use-running-count';

/** The one prompt for all columns that follow it, and the commands for all of them. */
export function Composer() {
  const empty = useWorkspace(
    (workspace) =>
      workspace.draft === '' && workspace.columns.every((column) => column.turns.length === 0),
  );
  return (
    <div className="flex shrink-0 flex-col gap-2 border-t border-line bg-surface px-3.5 pt-2.5 pb-3">
      {empty ? <StarterPrompts /> : null}
      <PromptBox />
      <div className="flex flex-wrap items-center gap-2 text-sm text-muted">
        <SystemPrompt />
        <EstimateLine />
        <span className="flex-1" />
        <ClearButton />
        <RunOrStopAll />
      </div>
    </div>
  );
}

function RunOrStopAll() {
  const { controller, shortcutLabel } = useCompare();
  const running = useRunningCount();
  const nothingToSend = useWorkspace((workspace) =>
    workspace.columns.every((column) =>
      column.promptSynced ? workspace.draft.trim() === '' : column.draft.trim() === '',
    ),
  );
  if (running > 0) {
    return (
      <Button
        className="min-w-25"
        icon={<Square size={12} aria-hidden />}
        shortcut={shortcutLabel('stop')}
        onClick={() => {
          controller.stopAll();
          focusComposer();
        }}
      >
        Stop all
      </Button>
    );
  }
  return (
    <Button
      variant="primary"
      className="min-w-25"
      icon={<Play size={12} aria-hidden />}
      shortcut={shortcutLabel('run-all')}
      disabled={nothingToSend}
      onClick={() => {
        controller.runAll();
        focusComposer();
      }}
    >
      Run all
    </Button>
  );
}

function ClearButton() {
  const { workspace } = useCompare();
  const [turns, drafts] = useWorkspace(
    useShallow((current) => [
      current.columns.some((column) => column.turns.length > 0),
      current.draft !== '',
    ]),
  );
  if (!turns && !drafts) return null;
  return (
    <Button
      size="small"
      variant="ghost"
      onClick={() => {
        const undo = clearAll(workspace);
        focusComposer();
        showToast({ title: 'Comparison cleared', action: { label: 'Undo', onSelect: undo } });
      }}
    >
      Clear
    </Button>
  );
}
