const LONGEST = 2_048;

/**
 * The address as it may be handed to the user's browser, or null: only https and mailto, without user name or
 * password, without characters that could hide where it leads (security.md §1 row 15, §5.3 "Links").
 */
export function externalUrl(text: string): string | null {
  if (text.length > LONGEST || HIDDEN.test(text)) return null;
  const url = URL.parse(text);
  if (!url || url.username || url.password) return null;
  const isWeb = url.protocol === 'https:' && url.hostname !== '';
  const isMail = url.protocol === 'mailto:' && url.pathname.includes('@');
  return (isWeb || isMail) && url.href.length <= LONGEST ? url.href : null;
}

/** White space, control characters, backslashes, and characters that reorder or do not show. */
const HIDDEN = /[\s\p{Cc}\p{Cf}\\]/u;
