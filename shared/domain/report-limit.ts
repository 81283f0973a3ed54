/** Runs in a report of all that a filter passes: it is put together from all of them at once, and read by people. */
export const MOST_IN_REPORT = 1_000;
