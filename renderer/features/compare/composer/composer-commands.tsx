import { Button } from '@renderer/ui/button';
import { showToast } from '@renderer/ui/toast';
import { Play, Square } from 'lucide-react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { useCompare, useWorkspace } from '../compare-context';
import { isUnsent } from '../state/edit-workspace';
import { anyPlays, stopReplays } from '../state/replays';
import { clearAll } from '../state/screen-actions';
import { focusComposer } from './prompt-box';
import { useRunningCount } from './use-running-count';

/** Sends every column's prompt, or stops all that is under way. */
export function RunOrStopAll() {
  const { controller, replays, shortcutLabel } = useCompare();
  const plays = useStore(replays, anyPlays);
  const running = useRunningCount();
  const nothingToSend = useWorkspace((workspace) =>
    workspace.columns.every(
      (column) =>
        (column.promptSynced ? workspace.draft : column.draft).trim() === '' && !isUnsent(column),
    ),
  );
  if (running > 0 || plays) {
    return (
      <Button
        className="min-w-25"
        icon={<Square size={12} aria-hidden />}
        shortcut={shortcutLabel('stop')}
        onClick={() => {
          controller.stopAll();
          stopReplays(replays);
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

/** Empties all conversations and drafts; can be taken back. */
export function ClearButton() {
  const stores = useCompare();
  const images = useStore(stores.attachments, ({ length }) => length > 0);
  const [turns, drafts] = useWorkspace(
    useShallow((current) => [
      current.columns.some((column) => column.turns.length > 0),
      current.draft !== '',
    ]),
  );
  if (!turns && !drafts && !images) return null;
  return (
    <Button
      size="small"
      variant="ghost"
      onClick={() => {
        const undo = clearAll(stores);
        focusComposer();
        showToast({ title: 'Comparison cleared', action: { label: 'Undo', onSelect: undo } });
      }}
    >
      Clear
    </Button>
  );
}
