import { shortcutLabel } from '@renderer/lib/shortcut';
import { Dialog } from '@renderer/ui/dialog';
import { LOCAL_SHORTCUTS, SHORTCUTS } from './shortcuts';

/** All shortcuts on one screen. */
export function ShortcutsDialog(props: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const rows = [...Object.values(SHORTCUTS), ...LOCAL_SHORTCUTS];
  return (
    <Dialog open={props.open} onOpenChange={props.onOpenChange} title="Keyboard shortcuts">
      <table className="w-full" aria-label="Keyboard shortcuts">
        <tbody>
          {rows.map((row) => (
            <tr key={row.name} className="border-b border-line last:border-b-0">
              <th scope="row" className="py-1.5 text-left font-normal">
                {row.name}
              </th>
              <td className="py-1.5 text-right font-mono text-sm text-muted">
                {shortcutLabel(row.shortcut).replace(
                  /1$/,
                  'label' in row && row.label ? row.label : '1',
                )}
              </td>
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
