/** How requests leave this machine. */
export interface ProxySettings {
  /** `system`: the environment's or the system's own; `manual`: `address`; `none`: straight. */
  mode: 'system' | 'manual' | 'none';
  /** `http://host:port` or `https://…`, without name and password. Used in `manual` only. */
  address: string;
}

/** Whom the other end of a connection is believed by. */
export interface CertificateSettings {
  /** Beside the built-in list, also what the system trusts. */
  useSystemStore: boolean;
  /** A PEM file with further authorities; null: none. */
  extraFile: string | null;
}

/** How much of what was sent and received is kept. */
export interface LogSettings {
  /** False: prompts, answers and frames are not written; times, counts and errors are. */
  storeBodies: boolean;
  /** 1 to 1,000,000. */
  maxRuns: number;
  /** Mebibytes, 10 to 100,000. */
  maxSize: number;
  /** Days; null: no limit. */
  maxAge: number | null;
}

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
  proxy: ProxySettings;
  certificates: CertificateSettings;
  /** Address of the API up to and without `/accounts`; null: Cloudflare's own. */
  apiBase: string | null;
  log: LogSettings;
  /** Command → shortcut like `Mod+Shift+K`, only where it differs from the app's own; an empty text: none. */
  shortcuts: Record<string, string>;
  /** USD that a session may cost before the app asks; null: no limit. */
  sessionBudget: number | null;
  /** USD: an experiment that may cost more is asked about before it starts; null: none is. */
  askAboveCost: number | null;
  /** Asks the gateway's log for the cost of each answer. */
  readReportedCost: boolean;
}

/** Settings of a first start. Limits: security.md §7.1, §7.2 N45–N47. */
export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  density: 'comfortable',
  enterSends: false,
  idleTimeout: 120_000,
  totalTimeout: 900_000,
  proxy: { mode: 'system', address: '' },
  certificates: { useSystemStore: true, extraFile: null },
  apiBase: null,
  log: { storeBodies: true, maxRuns: 5_000, maxSize: 500, maxAge: null },
  shortcuts: {},
  sessionBudget: null,
  askAboveCost: 0.5,
  readReportedCost: true,
};
