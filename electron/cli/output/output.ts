import type { RunEvent } from '@shared/domain/run-event';

/** Shows runs as they happen. */
export interface Output {
  /** `column` counts from 0. */
  event(column: number, event: RunEvent): void;
  /** All runs have ended. */
  end(): void;
}

/** Where an output writes, and how wide it is. */
export interface Screen {
  write(text: string): void;
  /** Characters per line. */
  width: number;
  /** Lines. */
  height: number;
}
