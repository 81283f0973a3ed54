import type { Run } from '@shared/domain/run';
import type { RawFrame } from '@shared/domain/run-event';

/** What a run cost, USD: as the gateway reported it, else by the list price of its time. Null: unknown. */
export interface RunCost {
  usd: number | null;
  isReported: boolean;
}

/** A run as it may leave the app: the token in use is blotted out. */
export interface ExportedRun {
  run: Run;
  cost: RunCost;
  /** What came over the wire, and how many frames there were; more than these are not kept in an export. */
  readFrames(): { frames: RawFrame[]; total: number };
}

/** What an export is made of. */
export interface ExportSource {
  /** Empty: none was given. */
  title: string;
  /** Of this app. */
  version: string;
  /** Epoch ms. */
  exportedAt: number;
  /** In the order in which they were asked for; each is read when it is its turn. */
  runs: AsyncIterable<ExportedRun>;
}
