/** Hairlines across, behind the marks. */
export const GRID = { vertical: false, stroke: 'var(--line)' } as const;

/** Ticks as text alone. */
export const TICK = {
  tickLine: false,
  tick: { fill: 'var(--muted)', fontSize: 11 },
} as const;
