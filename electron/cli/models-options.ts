import { modelTaskSchema } from '@shared/contract/run-request-schema';
import type { Model } from '@shared/domain/model';
import type { ModelTask } from '@shared/domain/model-task';
import type { CliValues } from './cli-values';
import { UsageError } from './usage-error';

/** Which models are to be listed; null: all. */
export interface ModelsOptions {
  author: string | null;
  task: ModelTask | null;
  /** Words that the id and the description must have, in any order. */
  search: string | null;
}

/** The options of the command `models`. Throws `UsageError`. */
export function readModelsOptions(values: CliValues): ModelsOptions {
  const { author = null, task, search = null } = values;
  return { author, task: task === undefined ? null : taskOf(task), search };
}

/** True for a model that is to be listed. */
export function isWanted(model: Model, { author, task, search }: ModelsOptions): boolean {
  const words = search?.toLowerCase().split(/\s+/) ?? [];
  const text = `${model.id} ${model.description ?? ''}`.toLowerCase();
  return (
    (author === null || model.author.toLowerCase() === author.toLowerCase()) &&
    (task === null || model.task === task) &&
    words.every((word) => text.includes(word))
  );
}

function taskOf(name: string): ModelTask {
  const task = modelTaskSchema.safeParse(name);
  if (task.success) return task.data;
  throw new UsageError(`--task is one of ${modelTaskSchema.options.join(', ')}`);
}
