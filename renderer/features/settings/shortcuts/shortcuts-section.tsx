import { Button } from '@renderer/ui/button';
import { showToast } from '@renderer/ui/toast';
import { shortcutLabel } from '@renderer/lib/shortcut';
import type { Shortcut } from '@shared/domain/shortcut';
import { LOCAL_SHORTCUTS } from '@shared/domain/local-shortcuts';
import { SHORTCUT_COMMANDS, SHORTCUTS, type ShortcutCommand } from '@shared/domain/shortcuts';
import { useState } from 'react';
import { useSettings } from '../use-settings';
import { useShortcutTable } from '../use-shortcut-table';
import { withShortcut } from './change-shortcuts';
import { judgeShortcut } from './judge-shortcut';
import { ShortcutDialog } from './shortcut-dialog';
import { ShortcutRow } from './shortcut-row';

/** In a browser some keys never reach the page; in the app's own window all do. */
const IN_BROWSER = location.protocol !== 'app:';

/** All commands with their keys, which can be changed, taken away and reset. */
export function ShortcutsSection() {
  const [{ shortcuts: chosen }, save] = useSettings();
  const table = useShortcutTable();
  const [open, setOpen] = useState<{ command: ShortcutCommand; offered: Shortcut | null } | null>(
    null,
  );

  const choose = (shortcut: Shortcut | null, from: ShortcutCommand | null) => {
    if (open === null) return;
    const others = from === null ? chosen : withShortcut(chosen, from, null);
    save({ shortcuts: withShortcut(others, open.command, shortcut) });
  };
  const reset = (command: ShortcutCommand) => {
    const own: Shortcut = SHORTCUTS[command].shortcut;
    const isTaken = judgeShortcut({ command, shortcut: own, table }).kind === 'conflict';
    if (isTaken) setOpen({ command, offered: own });
    else save({ shortcuts: withShortcut(chosen, command, own) });
  };
  const resetAll = () => {
    save({ shortcuts: {} });
    showToast({
      title: 'All shortcuts are the app’s own again',
      action: { label: 'Undo', onSelect: () => save({ shortcuts: chosen }) },
    });
  };

  return (
    <>
      <table aria-label="Shortcuts" className="w-full">
        <thead className="sr-only">
          <tr>
            <th scope="col">Command</th>
            <th scope="col">Keys</th>
            <th scope="col">Change</th>
          </tr>
        </thead>
        <tbody>
          {SHORTCUT_COMMANDS.map((command) => (
            <ShortcutRow
              key={command}
              command={command}
              table={table}
              inBrowser={IN_BROWSER}
              changed={chosen[command] !== undefined}
              onChange={() => setOpen({ command, offered: null })}
              onReset={() => reset(command)}
            />
          ))}
          {LOCAL_SHORTCUTS.map(({ name, shortcut, label }) => (
            <tr key={name} className="border-b border-line">
              <th scope="row" className="py-1.5 text-left font-normal">
                {name}
              </th>
              <td className="px-3 py-1.5 text-right font-mono text-sm text-muted">
                {shortcutLabel(shortcut).replace(/1$/, label ?? '1')}
              </td>
              <td className="px-2 py-1.5 text-right text-sm text-faint">fixed</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button className="self-start" disabled={Object.keys(chosen).length === 0} onClick={resetAll}>
        Reset all shortcuts
      </Button>
      {open === null ? null : (
        <ShortcutDialog
          key={open.command}
          {...open}
          table={table}
          inBrowser={IN_BROWSER}
          onClose={() => setOpen(null)}
          onChoose={choose}
        />
      )}
    </>
  );
}
