import fc from 'fast-check';

/**
 * Property tests try the same random values in every run, so that what fails for one fails for all. `TEST_SEED=random`
 * looks at other values each time, `TEST_SEED=<number>` at those of a report.
 */
const { TEST_SEED } = process.env;

if (TEST_SEED !== 'random') fc.configureGlobal({ seed: Number(TEST_SEED ?? 1) });
