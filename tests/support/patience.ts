/** How long a test of a component waits for what must come, ms: a busy machine takes several times its usual moment. */
const PATIENCE_MS = 20_000;

if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/react');
  configure({ asyncUtilTimeout: PATIENCE_MS });
}
