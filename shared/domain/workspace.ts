import type { GatewayPolicy } from './gateway-policy';
import type { ModelTask } from './model-task';
import type { RequestFormat, RunParameters } from './run-request';
import type { SnippetForm } from './snippet-form';

/** One prompt of one column and the run that answered it; `runId` is null until it was sent. */
export interface Turn {
  /** Unique in its column; a copy of the column has the same. */
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
  /** What the Code tab shows. */
  snippet: SnippetForm;
  logLayout: LogLayout;
  /** Most recent first. */
  recentModels: string[];
  /** Most recent first; for ↑ in an empty composer. */
  promptHistory: string[];
}

/** How the reader wants the list of the log to be. */
export interface LogLayout {
  /** Ids of the columns that are shown beside the time; null: those of a first start. */
  columns: string[] | null;
  /** Pixels by id of the column, where they were changed. */
  widths: Record<string, number>;
  /** Pixels of the run that is looked at beside the list. */
  detailWidth: number;
}

/** How wide the run beside the list may be, in pixels. */
export const LOG_DETAIL_WIDTHS = { least: 320, usual: 440, most: 1_200 } as const;

/** The list on a first start. */
export const USUAL_LOG_LAYOUT: LogLayout = {
  columns: null,
  widths: {},
  detailWidth: LOG_DETAIL_WIDTHS.usual,
};

/** How wide a column of the list may be, in pixels. */
export const LOG_COLUMN_WIDTHS = { least: 48, most: 900 } as const;

/** How wide the inspector may be, in pixels. */
export const INSPECTOR_WIDTHS = { least: 288, usual: 336, most: 720 } as const;

/** At most this many columns fit a comparison that can still be read. */
export const MAX_COLUMNS = 8;
