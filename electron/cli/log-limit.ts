import { UsageError } from './usage-error';

const USUAL_LIMIT = 50;
const MOST = 500;

/** How many lines of a log are wanted: 1 to 500, 50 where nothing is said. Throws `UsageError`. */
export function limitOf(text: string | undefined): number {
  const limit = text === undefined ? USUAL_LIMIT : Number(text);
  if (Number.isInteger(limit) && limit >= 1 && limit <= MOST) return limit;
  throw new UsageError(`--limit is a whole number from 1 to ${MOST}, not ${text}`);
}
