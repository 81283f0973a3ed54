import { shortcutLabel } from '@renderer/lib/shortcut';
import { Button } from '@renderer/ui/button';
import { Dialog } from '@renderer/ui/dialog';
import type { Shortcut } from '@shared/domain/shortcut';
import { SHORTCUTS, type ShortcutCommand, type ShortcutTable } from '@shared/domain/shortcuts';
import { useState } from 'react';
import { isBrowsersOwn, judgeShortcut, type ShortcutVerdict } from './judge-shortcut';
import { useKeyRecorder } from './use-key-recorder';

/** A shortcut that was pressed and cannot be taken without a word. */
interface Pressed {
  shortcut: Shortcut;
  verdict: ShortcutVerdict;
}

/**
 * Listens for the new keys of a command. A shortcut that nothing stands against is taken at once; else it says what
 * does, and asks. `offered` is asked about first, as if it had been pressed.
 */
export function ShortcutDialog(props: {
  command: ShortcutCommand;
  table: ShortcutTable;
  inBrowser: boolean;
  offered: Shortcut | null;
  onClose: () => void;
  /** `from` is the command that loses these keys. */
  onChoose: (shortcut: Shortcut | null, from: ShortcutCommand | null) => void;
}) {
  const { command, table, inBrowser, offered, onClose, onChoose } = props;
  const judge = (shortcut: Shortcut): Pressed => ({
    shortcut,
    verdict: judgeShortcut({ command, shortcut, table }),
  });
  const [pressed, setPressed] = useState(offered && judge(offered));
  const warnsOfBrowser = pressed !== null && inBrowser && isBrowsersOwn(pressed.shortcut);
  const asks = pressed !== null && pressed.verdict.kind !== 'refused';

  const choose = (shortcut: Shortcut | null, from: ShortcutCommand | null) => {
    onChoose(shortcut, from);
    onClose();
  };
  const onKeys = (shortcut: Shortcut | null) => {
    if (shortcut === null) return choose(null, null);
    const next = judge(shortcut);
    if (next.verdict.kind === 'fine' && !(inBrowser && isBrowsersOwn(shortcut)))
      choose(shortcut, null);
    else setPressed(next);
  };
  useKeyRecorder(!asks, onKeys);
  const from = pressed?.verdict.kind === 'conflict' ? pressed.verdict.with : null;

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={`Keys for “${SHORTCUTS[command].name}”`}
      description="Press the new keys. Escape leaves them as they are, Backspace takes them away."
      actions={
        asks ? (
          <>
            <Button onClick={() => setPressed(null)}>Choose other keys</Button>
            <Button variant="primary" onClick={() => choose(pressed.shortcut, from)}>
              {from === null ? 'Use them anyway' : `Take them from “${SHORTCUTS[from].name}”`}
            </Button>
          </>
        ) : (
          <Button onClick={onClose}>Cancel</Button>
        )
      }
    >
      <div
        data-records-keys
        className="flex min-h-16 items-center justify-center rounded-md border border-dashed border-line-strong bg-sunken font-mono text-lg"
      >
        {pressed === null ? (
          <span className="font-sans text-base text-muted">Listening …</span>
        ) : (
          shortcutLabel(pressed.shortcut)
        )}
      </div>
      <p role="alert" className="min-h-5 text-miss empty:hidden">
        {pressed?.verdict.kind === 'refused' ? pressed.verdict.reason : null}
        {from === null ? null : `“${SHORTCUTS[from].name}” has these keys. `}
        {warnsOfBrowser ? 'Most browsers keep these keys for themselves. ' : null}
      </p>
    </Dialog>
  );
}
