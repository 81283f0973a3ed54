import type { MenuEntry } from '@renderer/ui/menu';
import type { GatewayPolicy } from '@shared/domain/gateway-policy';
import type { LabKind } from '@shared/domain/lab/lab-definition';
import type { Model } from '@shared/domain/model';
import type { Run } from '@shared/domain/run';
import type { RunRequest } from '@shared/domain/run-request';
import type { ColumnState, Workspace } from '@shared/domain/workspace';
import {
  createContext,
  useCallback,
  useContext,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { useStore } from 'zustand';
import type { AttachmentsStore } from './state/attachments';
import type { CacheStories } from './state/cache-stories';
import type { OverlayStore } from './state/overlays';
import type { ReplayStore } from './state/replays';
import type { ReportedCosts } from './state/reported-costs';
import type { RunController } from './state/run-controller';
import type { RunsStore } from './state/runs-store';
import type { SessionBudget } from './state/session-budget';
import type { WorkspaceStore } from './state/workspace-store';

/** Commands whose shortcut the Compare screen writes on a button. */
export type CompareCommand =
  'run-all' | 'run-column' | 'stop' | 'add-column' | 'close-column' | 'copy-answer';

/** Parts of other features that the app puts into this screen. */
export interface CompareSlots {
  modelPicker(props: {
    value: string;
    recent: readonly string[];
    onChange(id: string): void;
  }): ReactNode;
  gatewayPanel(props: {
    columnId: string;
    model: string;
    policy: GatewayPolicy;
    /** The gateway of the workspace, which applies where the policy names none. */
    inheritedGateway: string | null;
    onChange(change: Partial<GatewayPolicy>): void;
    /** As `onChange`, but returns how to take it back in every column that it reached. */
    onApply(change: Partial<GatewayPolicy>): () => void;
  }): ReactNode;
  gatewayPicker(props: {
    value: string | null;
    onChange(gatewayId: string | null): void;
  }): ReactNode;
  codePanel(props: { request: RunRequest }): ReactNode;
  /** What went over the wire in several runs, side by side. */
  wireComparison(props: { runs: readonly { label: string; runId: string }[] }): ReactNode;
  /** What the gateway's own log says of a run. */
  gatewayLog(props: { run: Run }): ReactNode;
  presets(): ReactNode;
  /** The times of all columns on one axis. */
  waterfall(): ReactNode;
  /** The times of a column's last answer. */
  answerTimes(props: { columnId: string }): ReactNode;
}

/** What the Compare screen works with. */
export interface CompareServices {
  workspace: WorkspaceStore;
  runs: RunsStore;
  controller: RunController;
  cacheStories: CacheStories;
  reportedCosts: ReportedCosts;
  budget: SessionBudget;
  attachments: AttachmentsStore;
  overlays: OverlayStore;
  replays: ReplayStore;
  slots: CompareSlots;
  findModel(id: string): Model | undefined;
  /** Adds a column with a model that no column has yet. */
  addColumn(): void;
  /** Adds a column for each other format with the request of a column. */
  sameInFourFormats(columnId: string): void;
  /** Makes a column of a curl command, or shows what is in its way. */
  importCurl(text: string): void;
  /** Takes what a column would send next into a lab, and goes there. */
  openLab(kind: LabKind, columnId: string): Promise<void>;
  /** The shortcut as written on a button, e.g. `⌘↵`. */
  shortcutLabel(command: CompareCommand): string;
  enterSends: boolean;
  /** Where requests go, without the secret: for previews. */
  apiBase: string;
  accountId: string | null;
  demo: boolean;
  /** Lines of a menu that take the answers on screen away as a file. */
  exportEntries(): readonly MenuEntry[];
  /** Where a token that was refused can be checked. */
  checkToken(): void;
  /** Puts a run of the log into a column of its own. */
  openRun(runId: string): void;
  /** Goes to a run's row and detail in the log. */
  showInLog(runId: string): void;
  /** Reads raw frames of a run from `from` on. */
  readFrames(input: { runId: string; from: number; limit: number }): Promise<FramePage>;
}

/** A page of raw frames, and how many there are in all. */
export interface FramePage {
  frames: { index: number; offset: number; event: string | null; data: string }[];
  total: number;
}

/** Given by the app around the Compare screen. */
export const CompareContext = createContext<CompareServices | null>(null);

/** The services of the screen. Throws outside of it. */
export function useCompare(): CompareServices {
  const services = useContext(CompareContext);
  if (services === null) throw new Error('The Compare screen needs its CompareContext');
  return services;
}

/** A part of the workspace; the component renders again only when that part changes. */
export function useWorkspace<Part>(select: (workspace: Workspace) => Part): Part {
  return useStore(useCompare().workspace.state, select);
}

/** One column of the workspace, or undefined just after it was closed. */
export function useColumn(id: string): ColumnState | undefined {
  return useWorkspace((workspace) => workspace.columns.find((column) => column.id === id));
}

/** A run as it is now; the component renders again with each flush that changes it. */
export function useRun(runId: string | null): Run | undefined {
  return useRunPart(runId, (run) => run);
}

/** A part of a run, e.g. its state; must be a primitive or keep its identity while nothing in it changes. */
export function useRunPart<Part>(
  runId: string | null,
  select: (run: Run | undefined) => Part,
): Part {
  const { runs } = useCompare();
  const subscribe = useCallback(
    (listener: () => void) => (runId === null ? () => {} : runs.subscribe(runId, listener)),
    [runs, runId],
  );
  return useSyncExternalStore(subscribe, () =>
    select(runId === null ? undefined : runs.get(runId)),
  );
}
