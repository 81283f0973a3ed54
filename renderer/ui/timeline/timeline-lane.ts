/** What a piece of a lane stands for; each tone has a pattern of its own beside its colour. */
export type TimelineTone = 'wait' | 'work' | 'ok' | 'fail' | 'reasoning' | 'text' | 'muted';

/** Something that lasts. Times in ms on the timeline's axis. */
export interface TimelineSpan {
  from: number;
  to: number;
  tone: TimelineTone;
  label: string;
  /** Worked out, not measured: drawn with a dashed border and said so in the table. */
  isInferred?: boolean;
  /** Goes on after `to`, nobody knows for how long. */
  isOpenEnded?: boolean;
}

/** A moment, ms. */
export interface TimelineMark {
  at: number;
  label: string;
  tone: TimelineTone;
}

/** One line of a timeline. */
export interface TimelineLane {
  label: string;
  /** A few words beside the label, e.g. `from cache`. */
  note?: string;
  spans: TimelineSpan[];
  marks?: TimelineMark[];
  /** Moments without a name, ms, ascending: one thin line each. */
  ticks?: readonly number[];
}
