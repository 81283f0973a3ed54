import { shortcutLabel } from '@renderer/lib/shortcut';
import { Button } from '@renderer/ui/button';
import { SHORTCUTS, type ShortcutCommand, type ShortcutTable } from '@shared/domain/shortcuts';
import { isBrowsersOwn, judgeShortcut } from './judge-shortcut';

/** A command, its keys, what stands against them, and the buttons that change them. */
export function ShortcutRow(props: {
  command: ShortcutCommand;
  table: ShortcutTable;
  inBrowser: boolean;
  /** True where the user has chosen. */
  changed: boolean;
  onChange: () => void;
  onReset: () => void;
}) {
  const { command, table, changed } = props;
  const { name } = SHORTCUTS[command];
  const shortcut = table[command];
  return (
    <tr className="border-b border-line">
      <th scope="row" className="py-1.5 text-left font-normal">
        {name}
        <Problem {...props} />
      </th>
      <td className="px-3 py-1.5 text-right font-mono text-sm whitespace-nowrap">
        {shortcut === null ? (
          <span className="text-faint">none</span>
        ) : (
          <span className={changed ? 'text-ink' : 'text-muted'}>{shortcutLabel(shortcut)}</span>
        )}
      </td>
      <td className="w-0 py-1 text-right whitespace-nowrap">
        {changed ? (
          <Button
            size="small"
            variant="ghost"
            aria-label={`Reset keys of ${name}`}
            onClick={props.onReset}
          >
            Reset
          </Button>
        ) : null}
        <Button
          size="small"
          variant="ghost"
          aria-label={`Change keys of ${name}`}
          onClick={props.onChange}
        >
          Change
        </Button>
      </td>
    </tr>
  );
}

function Problem(props: { command: ShortcutCommand; table: ShortcutTable; inBrowser: boolean }) {
  const { command, table, inBrowser } = props;
  const shortcut = table[command];
  if (shortcut === null) return null;
  const verdict = judgeShortcut({ command, shortcut, table });
  const problem =
    verdict.kind === 'conflict'
      ? `“${SHORTCUTS[verdict.with].name}” has the same keys.`
      : inBrowser && isBrowsersOwn(shortcut)
        ? 'Your browser may keep these keys for itself.'
        : null;
  return problem === null ? null : <span className="block text-xs text-miss">{problem}</span>;
}
