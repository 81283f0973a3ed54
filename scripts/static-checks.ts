import { resultLine, runStep, type Step } from './step';

const types = (folder: string): Step => ({
  name: `types of ${folder === '.' ? 'scripts' : folder}`,
  command: 'tsc',
  args: ['-p', folder],
});

/** Everything that can be said about the sources without running them. */
const STATIC_CHECKS: Step[] = [
  types('.'),
  types('shared'),
  types('electron'),
  types('renderer'),
  types('tests'),
  { name: 'lint', command: 'oxlint', args: ['--type-aware', '--deny-warnings'] },
  { name: 'format', command: 'prettier', args: ['--check', '--log-level=warn', '.'] },
  { name: 'dead code', command: 'knip', args: ['--no-progress'] },
];

/**
 * Runs all static checks side by side, prints a line for each as it ends, then what the failed ones
 * said. True if all passed.
 */
export async function runStaticChecks(): Promise<boolean> {
  const results = await Promise.all(
    STATIC_CHECKS.map(async (step) => {
      const result = await runStep(step, { live: false });
      console.log(resultLine(result));
      return result;
    }),
  );
  const failed = results.filter(({ ok }) => !ok);
  for (const { name, output } of failed) console.log(`\n── ${name}\n${output.trimEnd()}`);
  return failed.length === 0;
}
