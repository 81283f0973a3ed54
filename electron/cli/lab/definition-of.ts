import { labDefinitionSchema } from '@shared/contract/lab-definition-schema';
import { AppFailure } from '@shared/domain/app-error';
import {
  KEY_CHANGES,
  type CacheTest,
  type KeyChange,
  type LabDefinition,
  type LabKind,
  type ShotPacing,
} from '@shared/domain/lab/lab-definition';
import { planShots } from '@shared/domain/lab/plan-shots';
import { BACKOFFS } from '@shared/domain/retry/retry-schedule';
import { REQUEST_FORMATS } from '@shared/domain/run-request';
import { amount, count, parts } from '../amount';
import type { CliValues } from '../cli-values';
import { formatOf } from '../run-options';
import { UsageError } from '../usage-error';
import { axisOf } from './axis-of';
import { boundsProblem } from './bounds-problem';
import { patternOf } from './pattern-of';
import { labRequest } from './lab-request';

/** The experiment that the options describe. Throws `UsageError`. */
export function definitionOf(kind: LabKind, values: CliValues): LabDefinition {
  const checked = labDefinitionSchema.safeParse(describe(kind, values));
  if (checked.success) return plannable(checked.data);
  throw new UsageError(boundsProblem(checked.error.issues[0]));
}

/** Throws `UsageError` for what no bound of a single option shows, e.g. too many shots in all. */
function plannable(definition: LabDefinition): LabDefinition {
  try {
    planShots(definition, { mark: '', formatsOf: () => [] });
    return definition;
  } catch (error) {
    if (!(error instanceof AppFailure)) throw error;
    throw new UsageError(error.message, { cause: error });
  }
}

function describe(kind: LabKind, values: CliValues): LabDefinition {
  const request = labRequest(kind, values);
  const budget = values.budget === undefined ? null : amount('--budget', values.budget);
  const basis = { version: 1, name: values.name ?? '', request, budget } as const;
  const atOnce = count('--at-once', values['at-once'], DEFAULT_AT_ONCE);
  switch (kind) {
    case 'cache':
      return { ...basis, kind, test: cacheTest(values), fresh: !values['no-mark'] };
    case 'retry': {
      const pattern = patternOf(values.pattern ?? 'fail-first;count=2;status=500;ms=200');
      const backoffs = list('--backoff', values.backoff, BACKOFFS);
      const runs = count('--runs', values.runs, 3);
      return { ...basis, kind, pattern, backoffs, runs, atOnce };
    }
    case 'formats': {
      const named = values.formats === undefined ? null : parts('--formats', values.formats);
      const formats = named?.map((name) => formatOf('--formats', name)) ?? [...REQUEST_FORMATS];
      return { ...basis, kind, formats };
    }
    case 'matrix': {
      const axes = (values.axis ?? []).map(axisOf);
      const repeats = count('--repeats', values.repeats, 1);
      const fresh = !values['no-mark'];
      return { ...basis, kind, axes, prompts: values.prompt ?? [], repeats, atOnce, fresh };
    }
  }
}

const DEFAULT_AT_ONCE = 3;
const DEFAULT_SHOTS = 20;
/** Ms. */
const DEFAULT_GAP = 250;

function cacheTest(values: CliValues): CacheTest {
  const { ages, changes } = values;
  const asked = ['ages', 'changes'].filter((name) => Object.hasOwn(values, name));
  const ofRepeat = ['shots', 'gap', 'at-once', 'interval'].filter((name) =>
    Object.hasOwn(values, name),
  );
  if (asked.length > 1) throw new UsageError('--ages and --changes are two experiments');
  if (asked.length === 1 && ofRepeat.length > 0) {
    throw new UsageError(`--${ofRepeat[0]} cannot be used with --${asked[0]}`);
  }
  if (ages !== undefined) {
    return { type: 'expiry', ages: parts('--ages', ages).map((age) => amount('--ages', age)) };
  }
  if (changes !== undefined) {
    const all: readonly KeyChange[] = KEY_CHANGES;
    return { type: 'key', changes: changes === 'all' ? [...all] : list('--changes', changes, all) };
  }
  return {
    type: 'repeat',
    shots: count('--shots', values.shots, DEFAULT_SHOTS),
    pacing: pacingOf(values),
  };
}

function pacingOf(values: CliValues): ShotPacing {
  const given = ['gap', 'at-once', 'interval'].filter((name) => Object.hasOwn(values, name));
  if (given.length > 1) throw new UsageError(`--${given.join(' and --')} exclude each other`);
  if (values['at-once'] !== undefined) {
    return { type: 'parallel', atOnce: count('--at-once', values['at-once'], DEFAULT_AT_ONCE) };
  }
  if (values.interval !== undefined) {
    return { type: 'spaced', interval: count('--interval', values.interval, 0) };
  }
  return { type: 'sequential', gap: count('--gap', values.gap, DEFAULT_GAP) };
}

/** Those of `known` that are named; all where nothing is named. */
function list<Name extends string>(
  option: string,
  text: string | undefined,
  known: readonly Name[],
): Name[] {
  if (text === undefined) return [...known];
  return parts(option, text).map((word) => {
    const name = known.find((one) => one === word);
    if (name === undefined)
      throw new UsageError(`${option} takes ${known.join(', ')}, not ${word}`);
    return name;
  });
}
