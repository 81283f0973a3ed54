import { LAB_KINDS, type LabDefinition, type LabKind } from '@shared/domain/lab/lab-definition';
import { amount } from '../amount';
import type { CliValues } from '../cli-values';
import { UsageError } from '../usage-error';
import { definitionOf } from './definition-of';

/** What an experiment is to be: a file, or what the options say. */
export interface LabOptions {
  kind: LabKind;
  source: { file: string } | { definition: LabDefinition };
  /** USD; null: that of the definition. */
  budget: number | null;
}

/** What options each kind of experiment takes, beside those of all. */
const OWN_OPTIONS: Record<LabKind, readonly string[]> = {
  cache: ['shots', 'gap', 'at-once', 'interval', 'ages', 'changes', 'no-mark'],
  retry: ['pattern', 'backoff', 'runs', 'at-once'],
  formats: ['formats'],
  matrix: ['axis', 'repeats', 'at-once', 'no-mark'],
};

/** What says what is sent. */
const REQUEST_OPTIONS = ['model', 'prompt', 'format', 'system', 'param', 'header'];
const SHARED_OPTIONS = [...REQUEST_OPTIONS, 'stream', 'no-stream', 'name'];

/** All options of the command `lab`. */
export const LAB_OPTIONS: readonly string[] = [
  ...SHARED_OPTIONS,
  ...Object.values(OWN_OPTIONS).flat(),
  'definition',
  'budget',
];

/** The options of the command `lab`; `kind` is the word after it. Throws `UsageError`. */
export function readLabOptions(kind: string | undefined, values: CliValues): LabOptions {
  const known = LAB_KINDS.find((name) => name === kind);
  if (!known)
    throw new UsageError(`lab takes ${LAB_KINDS.join(', ')}${kind ? `, not ${kind}` : ''}`);
  const budget = values.budget === undefined ? null : budgetOf(values.budget);
  if (known === 'retry') refuseAccount(values);
  const given = Object.keys(values);
  if (values.definition !== undefined) {
    const other = given.find((name) => LAB_OPTIONS.includes(name) && !FILE_OPTIONS.includes(name));
    if (other) throw new UsageError(`--${other} cannot be used with --definition`);
    return { kind: known, source: { file: values.definition }, budget };
  }
  const own = [...SHARED_OPTIONS, ...OWN_OPTIONS[known], 'budget'];
  const stray = given.find((name) => LAB_OPTIONS.includes(name) && !own.includes(name));
  if (stray) throw new UsageError(`--${stray} cannot be used with lab ${known}`);
  return { kind: known, source: { definition: definitionOf(known, values) }, budget };
}

/** Whoever names an account is not to think that it was asked. */
function refuseAccount(values: CliValues): void {
  const name = (['account', 'api-base'] as const).find((option) => values[option] !== undefined);
  if (name === undefined) return;
  throw new UsageError(
    `--${name} cannot be used with lab retry, which is always on the demo gateway`,
  );
}

function budgetOf(text: string): number {
  const budget = amount('--budget', text);
  if (budget === 0) throw new UsageError('--budget takes a number above 0');
  return budget;
}

const FILE_OPTIONS = ['definition', 'budget'];
