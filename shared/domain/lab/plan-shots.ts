import { AppFailure, appError } from '../app-error';
import { assertNever } from '../assert-never';
import { FORMAT_LABELS, type RunRequest } from '../run-request';
import { changeForKey, rehearsed, withMark, type ChangeOptions } from './change-request';
import type { ShotPlace } from './lab';
import {
  LAB_LIMITS,
  type AxisField,
  type CacheLab,
  type FormatsLab,
  type LabDefinition,
  type MatrixLab,
  type RetryLab,
} from './lab-definition';
import { matrixVariants } from './matrix-variants';

/** One shot and what it sends. */
export interface PlannedShot extends ShotPlace {
  request: RunRequest;
}

/** In which order and when shots are sent. Times in ms but for ages. */
export type LabPace =
  /** Shots of one lane go one after another, `gap` apart; `atOnce` lanes are under way. */
  | { type: 'lanes'; lanes: number[][]; atOnce: number; gap: number }
  | { type: 'spaced'; interval: number }
  /** The first shot fills the cache; each further one is sent when the entry is so many seconds old. */
  | { type: 'expiry'; ages: number[] }
  /** The first shot fills the cache, the second, `settle` later, must hit: only then do the changed ones make sense. */
  | { type: 'key'; settle: number };

/** All shots of an experiment and when to send them. */
export interface LabPlan {
  shots: PlannedShot[];
  pace: LabPace;
}

/** Ms in which an entry may become visible: "volatile", say the documents (cloudflare-api.md §4). */
const SETTLE = 500;

/**
 * Every request that an experiment sends. Throws `AppFailure` where it comes to more shots than are allowed, where an
 * axis has a value that its field cannot carry, and where two axes have one field.
 */
export function planShots(definition: LabDefinition, options: ChangeOptions): LabPlan {
  const count = countShots(definition);
  if (count > LAB_LIMITS.shots) throw tooManyShots(count);
  switch (definition.kind) {
    case 'cache':
      return planCache(definition, options);
    case 'retry':
      return planRetry(definition);
    case 'formats':
      return planFormats(definition);
    case 'matrix':
      return planMatrix(definition, options);
    default:
      return assertNever(definition);
  }
}

/** How many shots an experiment comes to, whether so many are allowed or not. */
export function countShots(definition: LabDefinition): number {
  switch (definition.kind) {
    case 'cache': {
      const { test } = definition;
      if (test.type === 'repeat') return test.shots;
      return test.type === 'expiry' ? 1 + expiryAges(test).length : 2 + test.changes.length;
    }
    case 'retry':
      return definition.backoffs.length * definition.runs;
    case 'formats':
      return definition.formats.length;
    case 'matrix': {
      const variants = definition.axes.reduce((product, axis) => product * axis.values.length, 1);
      return variants * definition.prompts.length * definition.repeats;
    }
    default:
      return assertNever(definition);
  }
}

/** The ages at which an expiry test asks, seconds: each once, ascending. Shot `n` asks at the age `n - 1`. */
export function expiryAges({ ages }: { ages: readonly number[] }): number[] {
  return [...new Set(ages)].toSorted((left, right) => left - right);
}

function planCache({ request, test, fresh }: CacheLab, options: ChangeOptions): LabPlan {
  const base = fresh ? withMark(request, options.mark) : request;
  switch (test.type) {
    case 'repeat': {
      const shots = list(test.shots, () => ({ label: '', request: base }));
      const { pacing } = test;
      const all = shots.map(({ index }) => index);
      if (pacing.type === 'spaced') return { shots, pace: pacing };
      const pace: LabPace =
        pacing.type === 'sequential'
          ? { type: 'lanes', lanes: [all], atOnce: 1, gap: pacing.gap }
          : { type: 'lanes', lanes: all.map((index) => [index]), atOnce: pacing.atOnce, gap: 0 };
      return { shots, pace };
    }
    case 'expiry': {
      const ages = expiryAges(test);
      const labels = ['fill', ...ages.map((age) => `age ${age} s`)];
      const shots = list(labels.length, (index) => ({ label: labels[index] ?? '', request: base }));
      return { shots, pace: { type: 'expiry', ages } };
    }
    case 'key': {
      const changed = test.changes.map((change) => ({
        label: change,
        request: changeForKey(base, change, options),
      }));
      const first = [
        { label: 'fill', request: base },
        { label: 'same again', request: base },
      ];
      const all = [...first, ...changed];
      return {
        shots: list(all.length, (index) => all[index] ?? { label: '', request: base }),
        pace: { type: 'key', settle: SETTLE },
      };
    }
    default:
      return assertNever(test);
  }
}

function planRetry({ request, pattern, backoffs, runs, atOnce }: RetryLab): LabPlan {
  const shots = backoffs.flatMap((backoff, column): PlannedShot[] => {
    const sent = rehearsed(request, backoff, pattern);
    return Array.from({ length: runs }, (_, repeat) => ({
      index: column * runs + repeat,
      label: backoff,
      row: 0,
      column,
      repeat,
      request: sent,
    }));
  });
  return { shots, pace: sideBySide(shots, atOnce) };
}

function planFormats({ request, formats }: FormatsLab): LabPlan {
  const shots = list(formats.length, (index) => {
    const format = formats[index] ?? request.format;
    const modelInPath = request.modelInPath && format === 'run';
    return { label: FORMAT_LABELS[format], request: { ...request, format, modelInPath } };
  }).map((shot) => ({ ...shot, column: shot.index, repeat: 0 }));
  return { shots, pace: sideBySide(shots, Math.max(1, shots.length)) };
}

function planMatrix(
  { request, axes, prompts, repeats, atOnce, fresh = false }: MatrixLab,
  { mark }: ChangeOptions,
): LabPlan {
  const fields = axes.map(({ field }) => field);
  const twice = fields.find((field, place) => fields.indexOf(field) < place);
  if (twice !== undefined) throw variedTwice(twice);
  const variants = matrixVariants(request, axes);
  const shots: PlannedShot[] = [];
  const lanes: number[][] = [];
  for (const [row, prompt] of prompts.entries()) {
    const content = [{ type: 'text' as const, text: prompt }];
    for (const [column, variant] of variants.entries()) {
      const messages = [...request.messages.slice(0, -1), { role: 'user' as const, content }];
      const asked = { ...variant.request, messages };
      const sent = fresh ? withMark(asked, `${mark}-${row + 1}.${column + 1}`) : asked;
      const lane = Array.from({ length: repeats }, (_, repeat) => shots.length + repeat);
      for (const [repeat, index] of lane.entries()) {
        shots.push({ index, label: variant.label, row, column, repeat, request: sent });
      }
      lanes.push(lane);
    }
  }
  return { shots, pace: { type: 'lanes', lanes, atOnce, gap: 0 } };
}

function sideBySide(shots: readonly PlannedShot[], atOnce: number): LabPace {
  return { type: 'lanes', lanes: shots.map(({ index }) => [index]), atOnce, gap: 0 };
}

/** Shots of a single cell, one repeat each. */
function list(
  length: number,
  shot: (index: number) => { label: string; request: RunRequest },
): PlannedShot[] {
  return Array.from({ length }, (_, index) => ({
    index,
    row: 0,
    column: 0,
    repeat: index,
    ...shot(index),
  }));
}

function variedTwice(field: AxisField): AppFailure {
  return new AppFailure(
    appError({
      kind: 'bad-input',
      code: 'axis-twice',
      message: `Two axes vary ${field}, and a request has it once.`,
      hint: 'Put the values of both into one axis.',
    }),
  );
}

function tooManyShots(count: number): AppFailure {
  const [given, most] = [count, LAB_LIMITS.shots].map((number) => number.toLocaleString('en-US'));
  return new AppFailure(
    appError({
      kind: 'bad-input',
      code: 'too-many-shots',
      message: `This experiment comes to ${given} shots; at most ${most} are allowed.`,
      hint: 'Take fewer values, prompts, runs or repeats.',
    }),
  );
}
