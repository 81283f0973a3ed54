/** More ticks than this are thinned; an axis is seldom wider, in pixels. */
const DRAWN = 1_000;

/**
 * The ticks to draw on an axis that ends at `to`. Up to a thousand all of them; of more, the first of those that
 * would fall on the same thousandth of the axis, where one line covers the other anyway. `ticks` ascend.
 */
export function thinTicks(ticks: readonly number[], to: number): readonly number[] {
  if (ticks.length <= DRAWN || !(to > 0)) return ticks;
  let last = -1;
  return ticks.filter((at) => {
    const place = Math.floor((at / to) * DRAWN);
    const isNew = place !== last;
    last = place;
    return isNew;
  });
}
