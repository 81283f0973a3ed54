import type { GatewayPolicy } from '@shared/domain/gateway-policy';
import type { Lab } from '@shared/domain/lab/lab';
import type { LabKind } from '@shared/domain/lab/lab-definition';
import type { Model } from '@shared/domain/model';
import type { RunRequest } from '@shared/domain/run-request';
import { createContext, useContext, type ReactNode } from 'react';
import type { LabCommands } from './state/lab-commands';
import type { LabDraftStore } from './state/lab-drafts';
import type { LabsStore } from './state/labs-store';

/** A column of Compare that a request can be taken from. */
export interface SourceColumn {
  id: string;
  /** 1-based. */
  number: number;
  model: string;
}

/** Parts of other features that the app puts into the Lab. */
export interface LabSlots {
  modelPicker(props: {
    value: string;
    recent: readonly string[];
    onChange(id: string): void;
  }): ReactNode;
  gatewayPanel(props: {
    model: string;
    policy: GatewayPolicy;
    onChange(change: Partial<GatewayPolicy>): void;
  }): ReactNode;
  /** What went over the wire in several runs, side by side. */
  wireComparison(props: { runs: readonly { label: string; runId: string }[] }): ReactNode;
}

/** What the Lab works with. */
export interface LabServices {
  drafts: LabDraftStore;
  labs: LabsStore;
  commands: LabCommands;
  slots: LabSlots;
  /** The columns of Compare, left to right. */
  columns: readonly SourceColumn[];
  recentModels: readonly string[];
  findModel(id: string): Model | undefined;
  /** What a column would send now; null: the focused one. */
  requestOf(columnId: string | null): RunRequest;
  /** Shows one lab, and in it an experiment, if given. */
  goTo(kind: LabKind, labId: string | null): void;
  /** Puts the runs into columns of Compare and goes there. */
  openRuns(runIds: readonly string[]): Promise<void>;
  /** Whoever is connected is simulated. */
  demo: boolean;
  /** USD: an experiment that may cost more is asked about before it starts; null: none is. */
  askAboveCost: number | null;
  shortcutLabel(command: 'run-all' | 'stop'): string;
  showFailure(failure: unknown, title: string): void;
}

/** What each lab's component is given. */
export interface LabViewProps {
  /** The experiment that is looked at, under way or done; null before the first. */
  lab: Lab | null;
  /** Which experiment that is and how it stands: goes between what is set and what came of it. */
  outcome: ReactNode;
}

/** Given by the app around the Lab. */
export const LabContext = createContext<LabServices | null>(null);

/** The services of the Lab. Throws outside of it. */
export function useLabServices(): LabServices {
  const services = useContext(LabContext);
  if (services === null) throw new Error('The Lab needs its LabContext');
  return services;
}
