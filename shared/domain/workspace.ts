import type { GatewayPolicy } from './gateway-policy';
import type { ModelTask } from './model-task';
import type { RequestFormat, RunParameters } from './run-request';

/** One prompt of one column and the run that answered it; `runId` is null until it was sent. */
export interface Turn {
  id: string;
  prompt: string;
  runId: string | null;
}

/** One column: a model, a format, and a conversation branch of its own. */
export interface ColumnState {
  id: string;
  model: string;
  task: ModelTask;
  format: RequestFormat;
  modelInPath: boolean;
  system: string;
  parameters: RunParameters;
  policy: GatewayPolicy;
  /** Follows the shared composer; otherwise it has a draft of its own. */
  promptSynced: boolean;
  /** Takes part when settings are changed in another synced column. */
  settingsSynced: boolean;
  draft: string;
  turns: Turn[];
}

/** What is on the Compare screen, kept over restarts, reloads and crashes. Answers are kept as runs. */
export interface Workspace {
  version: 1;
  title: string;
  draft: string;
  /** 1 to 8, left to right. */
  columns: ColumnState[];
  focusedColumn: string;
  /** The gateway of all columns that name none; null: the account's default. */
  gatewayId: string | null;
  sidebarOpen: boolean;
  inspectorOpen: boolean;
  /** The panel with the times of all columns on one axis. */
  waterfallOpen: boolean;
  inspectorTab: 'parameters' | 'gateway' | 'code' | 'wire';
  /** Pixels. */
  inspectorWidth: number;
  /** Most recent first. */
  recentModels: string[];
  /** Most recent first; for ↑ in an empty composer. */
  promptHistory: string[];
}

/** How wide the inspector may be, in pixels. */
export const INSPECTOR_WIDTHS = { least: 288, usual: 336, most: 720 } as const;

/** At most this many columns fit a comparison that can still be read. */
export const MAX_COLUMNS = 8;
