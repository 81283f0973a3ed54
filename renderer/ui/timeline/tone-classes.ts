import type { TimelineTone } from './timeline-lane';

/** How a span of each tone looks; failure and reasoning have a pattern, waiting has no box. */
export const toneClasses: Record<TimelineTone, string> = {
  wait: 'rounded-none text-muted',
  work: 'border border-info bg-info-soft text-info',
  ok: 'border border-hit bg-hit-soft text-hit',
  fail: 'hatched border border-fail bg-fail-soft text-fail',
  reasoning: 'dotted border border-line-field bg-hover text-muted',
  text: 'border border-accent bg-accent-soft text-accent-text',
  muted: 'border border-line-strong bg-sunken text-muted',
};

/** The line of a mark of each tone. */
export const markClasses: Record<TimelineTone, string> = {
  wait: 'border-line-field',
  work: 'border-info',
  ok: 'border-hit',
  fail: 'border-fail',
  reasoning: 'border-muted',
  text: 'border-accent-text',
  muted: 'border-faint',
};
