import type { limitOf } from './request-preview-policy';

const SECONDS_PER_DAY = 86_400;

/** A documented range in words, e.g. `60 s to 30 days`; only the unit where no upper limit is documented. */
export function rangeText({ min, max, unit }: ReturnType<typeof limitOf>): string {
  if (max === null) return unit === 'tries' ? '' : `${unit}, no range given`;
  const most =
    unit === 's' && max % SECONDS_PER_DAY === 0
      ? `${max / SECONDS_PER_DAY} days`
      : `${max.toLocaleString('en')}${unit === 'tries' ? '' : ` ${unit}`}`;
  return `${min}${unit === 'tries' ? '' : ` ${unit}`} to ${most}`;
}
