import type { z } from 'zod';

/** The option that says what stands at a path of a definition. */
const OPTIONS: Readonly<Record<string, string>> = {
  name: '--name',
  budget: '--budget',
  runs: '--runs',
  repeats: '--repeats',
  atOnce: '--at-once',
  axes: '--axis',
  prompts: '--prompt',
  'test.shots': '--shots',
  'test.ages': '--ages',
  'test.pacing.gap': '--gap',
  'test.pacing.interval': '--interval',
  'test.pacing.atOnce': '--at-once',
  'pattern.count': '--pattern count',
  'pattern.status': '--pattern status',
  'pattern.percent': '--pattern percent',
  'pattern.after': '--pattern ms',
  'request.system': '--system',
};

/** What is wrong with an experiment that options describe, in the words of the options. */
export function boundsProblem(issue: z.core.$ZodIssue | undefined): string {
  if (issue === undefined) return 'The experiment cannot be run';
  // The place in a list is of no help: an option names all of them at once.
  const path = issue.path.filter((step) => typeof step !== 'number').join('.');
  const option = OPTIONS[path] ?? path;
  switch (issue.code) {
    case 'too_small':
      return `${option} takes at least ${issue.minimum}${unitOf(issue.origin)}`;
    case 'too_big':
      return `${option} takes at most ${issue.maximum}${unitOf(issue.origin)}`;
    default:
      return `${option}: ${issue.message}`;
  }
}

function unitOf(origin: string): string {
  if (origin === 'string') return ' characters';
  return origin === 'array' ? ' values' : '';
}
