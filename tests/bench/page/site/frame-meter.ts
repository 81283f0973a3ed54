/** How evenly the frames came, all in ms. */
export interface FrameTimes {
  p50: number;
  p95: number;
  longest: number;
}

const share = (values: number[], part: number): number =>
  values.toSorted((one, other) => one - other)[
    Math.min(values.length - 1, Math.floor(values.length * part))
  ] ?? 0;

/** Measures the time between frames until it is stopped. */
export function startFrameMeter(): () => FrameTimes {
  const gaps: number[] = [];
  let running = true;
  let last: number | null = null;
  const tick = (now: number): void => {
    if (!running) return;
    if (last !== null) gaps.push(now - last);
    last = now;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  return () => {
    running = false;
    return { p50: share(gaps, 0.5), p95: share(gaps, 0.95), longest: Math.max(0, ...gaps) };
  };
}
