import type { ModelStatistics } from '@shared/domain/log-query';
import { parseModelId } from '@shared/domain/model';

const DAY = 86_400_000; // ms

/** What the runs of all models come to. */
export interface StatisticsSum {
  runs: number;
  failures: number;
  hits: number;
  misses: number;
  /** USD of the runs whose cost is known; null where no cost is. */
  cost: number | null;
  unpriced: number;
}

/** Adds up the models. */
export function sumUp(models: readonly ModelStatistics[]): StatisticsSum {
  const add = (of: (model: ModelStatistics) => number) =>
    models.reduce((sum, model) => sum + of(model), 0);
  const runs = add((model) => model.runs);
  const unpriced = add((model) => model.unpriced);
  return {
    runs,
    failures: add((model) => model.failures),
    hits: add((model) => model.hits),
    misses: add((model) => model.misses),
    cost: unpriced === runs ? null : add((model) => model.cost),
    unpriced,
  };
}

/** When stretches of time begin (epoch ms), no longer than needed to tell them apart. */
export function bucketNames(from: readonly number[]): string[] {
  const length = (from.at(-1) ?? 0) - (from[0] ?? 0);
  const two = (value: number) => String(value).padStart(2, '0');
  return from.map((at) => {
    const date = new Date(at);
    const day = `${two(date.getMonth() + 1)}-${two(date.getDate())}`;
    const time = `${two(date.getHours())}:${two(date.getMinutes())}`;
    if (length > 40 * DAY) return `${date.getFullYear()}-${day}`;
    if (length > DAY) return `${day} ${time}`;
    if (length > DAY / 24) return time;
    const exact = `${time}:${two(date.getSeconds())}`;
    return length >= 1_000 * from.length
      ? exact
      : `${exact}.${String(date.getMilliseconds()).padStart(3, '0')}`;
  });
}

/** Names of models, by their ids: no longer than needed to tell them apart. */
export function modelNames(models: readonly string[]): string[] {
  const names = models.map((id) => parseModelId(id).name);
  return names.map((name, index) =>
    names.indexOf(name) === names.lastIndexOf(name) ? name : (models[index] ?? name),
  );
}
