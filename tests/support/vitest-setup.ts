import fc from 'fast-check';

/** How long a test of a component waits for what must come, ms: a busy machine takes several times its usual moment. */
const PATIENCE_MS = 20_000;

if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/react');
  configure({ asyncUtilTimeout: PATIENCE_MS });
}

/**
 * Property tests try the same random values in every run, so that what fails for one fails for all. `TEST_SEED=random`
 * looks at other values each time, `TEST_SEED=<number>` at those of a report.
 */
const { TEST_SEED } = process.env;

if (TEST_SEED !== 'random') fc.configureGlobal({ seed: Number(TEST_SEED ?? 1) });
