/** What the user may set for the whole app. */
export interface Settings {
  theme: 'system' | 'light' | 'dark';
  density: 'comfortable' | 'compact';
  /** True: Enter runs and Shift+Enter breaks the line. False: Enter breaks, ⌘/Ctrl+Enter runs. */
  enterSends: boolean;
  /** A stream that is silent for longer is given up, ms, 1,000 to 3,600,000. */
  idleTimeout: number;
  /** No run lasts longer, ms, 1,000 to 86,400,000. */
  totalTimeout: number;
}

/** Settings of a first start. Limits: security.md §7.2 N45–N47. */
export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  density: 'comfortable',
  enterSends: false,
  idleTimeout: 120_000,
  totalTimeout: 900_000,
};
