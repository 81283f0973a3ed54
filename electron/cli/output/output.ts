import type { RunEvent } from '@shared/domain/run-event';

/** Which run of a comparison: a column and one of its prompts, both counted from 0. */
export interface Place {
  column: number;
  prompt: number;
}

/** Shows runs as they happen. */
export interface Output {
  event(place: Place, event: RunEvent): void;
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
