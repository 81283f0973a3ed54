import type { LogFilter } from '@shared/domain/log-query';
import type { Run } from '@shared/domain/run';
import type { LogLayout } from '@shared/domain/workspace';
import { createContext, useContext, type ReactNode } from 'react';

/** Parts of other features that the app puts into this screen. */
export interface LogSlots {
  /** Where the time of a run went. */
  answerTimes(props: { run: Run }): ReactNode;
  /** What went over the wire in several runs, side by side. */
  wireComparison(props: { runs: readonly { label: string; runId: string }[] }): ReactNode;
  /** At the head of a run: plays it back. */
  replay?(props: { run: Run }): ReactNode;
  /** What the gateway's own log says of a run. */
  gatewayLog?(props: { run: Run }): ReactNode;
  /** Takes runs away as a file: those that are named, or all that a filter passes. `count`: how many these are. */
  exportRuns?(props: {
    which: { runIds: readonly string[] } | { filter: LogFilter };
    count: number;
  }): ReactNode;
}

/** What the Log screen works with. */
export interface LogServices {
  slots: LogSlots;
  /** The query of the address, without `?`: filters, order and the run that is looked at. */
  search: string;
  /** Puts another query into the address; `replace` leaves no step to go back to. */
  setSearch(search: string, options?: { replace?: boolean }): void;
  /** How the reader wants the list to be; kept by the backend. */
  layout: LogLayout;
  setLayout(change: Partial<LogLayout>): void;
  /** Goes to another part of the log and keeps the query. */
  goTo(part: LogPart): void;
  /** Puts a run into a column of its own, and goes there. */
  openInCompare(runId: string): void;
  showFailure(failure: unknown, title: string): void;
}

/** The runs one by one, their figures, or what the gateway itself wrote down. */
export type LogPart = 'runs' | 'statistics' | 'gateway';

/** Given by the app around the Log screen. */
export const LogContext = createContext<LogServices | null>(null);

/** The services of the screen. Throws outside of it. */
export function useLogServices(): LogServices {
  const services = useContext(LogContext);
  if (services === null) throw new Error('The Log screen needs its LogContext');
  return services;
}
