import { shortcutText, type Shortcut } from '@shared/domain/shortcut';
import { SHORTCUTS, type ShortcutCommand } from '@shared/domain/shortcuts';
import type { Settings } from '@shared/domain/settings';

type Chosen = Settings['shortcuts'];

/** The user's shortcuts with one changed; null takes it away. Only what differs from the app's own is kept. */
export function withShortcut(
  chosen: Chosen,
  command: ShortcutCommand,
  shortcut: Shortcut | null,
): Chosen {
  const { [command]: _, ...others } = chosen;
  const text = shortcut === null ? '' : shortcutText(shortcut);
  return text === shortcutText(SHORTCUTS[command].shortcut)
    ? others
    : { ...others, [command]: text };
}
