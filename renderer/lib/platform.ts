/** True on macOS, where shortcuts use ⌘ in place of Ctrl. */
export const isMac: boolean =
  typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.userAgent);
