/** The colour roles of what a chart shows; each has a pattern or a shape of its own, so that it is read without colour. */
export type ChartTone = 'hit' | 'miss' | 'fail' | 'info' | 'accent' | 'neutral';

/** One kind of mark in a chart, as its legend names it. */
export interface ChartKind {
  id: string;
  label: string;
  tone: ChartTone;
}

/** What the figures of an axis are: ms, USD, or a plain number. */
export type ChartUnit = 'ms' | 'usd' | 'count';

/** A figure that is read along an axis. */
export interface ChartAxis {
  label: string;
  unit: ChartUnit;
}

/** The colour of a tone, as a value of CSS. */
export const TONE_COLOURS: Record<ChartTone, string> = {
  hit: 'var(--hit)',
  miss: 'var(--miss)',
  fail: 'var(--fail)',
  info: 'var(--info)',
  accent: 'var(--accent-text)',
  neutral: 'var(--faint)',
};
