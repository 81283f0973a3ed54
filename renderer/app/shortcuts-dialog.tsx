import { useShortcutLabels } from '@renderer/features/settings/use-shortcut-table';
import { shortcutLabel } from '@renderer/lib/shortcut';
import { Dialog } from '@renderer/ui/dialog';
import { LOCAL_SHORTCUTS } from '@shared/domain/local-shortcuts';
import { SHORTCUT_COMMANDS, SHORTCUTS } from '@shared/domain/shortcuts';
import { Link } from 'wouter';

/** All shortcuts on one screen. */
export function ShortcutsDialog(props: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const labelOf = useShortcutLabels();
  const rows = [
    ...SHORTCUT_COMMANDS.map((command) => ({
      name: SHORTCUTS[command].name,
      keys: labelOf(command) || 'none',
    })),
    ...LOCAL_SHORTCUTS.map(({ name, shortcut, label }) => ({
      name,
      keys: shortcutLabel(shortcut).replace(/1$/, label ?? '1'),
    })),
  ];
  return (
    <Dialog
      open={props.open}
      onOpenChange={props.onOpenChange}
      title="Keyboard shortcuts"
      actions={
        <Link
          href="/settings/shortcuts"
          className="text-accent-text underline-offset-2 hover:underline"
          onClick={() => props.onOpenChange(false)}
        >
          Change shortcuts
        </Link>
      }
    >
      <table className="w-full" aria-label="Keyboard shortcuts">
        <tbody>
          {rows.map((row) => (
            <tr key={row.name} className="border-b border-line last:border-b-0">
              <th scope="row" className="py-1.5 text-left font-normal">
                {row.name}
              </th>
              <td className="py-1.5 text-right font-mono text-sm text-muted">{row.keys}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {location.protocol === 'app:' ? null : (
        <p className="text-sm text-faint">
          A browser keeps some of these for its own tabs and windows (N, T, W and the digits). The
          buttons and the command search do the same.
        </p>
      )}
    </Dialog>
  );
}
