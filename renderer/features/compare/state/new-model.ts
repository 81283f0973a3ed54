import type { Model } from '@shared/domain/model';
import type { ModelTask } from '@shared/domain/model-task';

/** What a further column may be given. */
export interface NewModelChoice {
  models: readonly Model[];
  favourites: readonly string[];
  /** Most recent first. */
  recent: readonly string[];
}

/**
 * A model for a further column: one that no column has yet, of the same task; a favourite first, then a recent
 * one, then one of an author that is not compared yet. Undefined where the catalogue has no other.
 */
export function newModel(
  taken: readonly string[],
  task: ModelTask,
  { models, favourites, recent }: NewModelChoice,
): Model | undefined {
  const compared = new Set(taken);
  const playable = models.some(({ demo }) => demo) ? models.filter(({ demo }) => demo) : models;
  const free = playable.filter(
    (model) =>
      model.task === task &&
      !compared.has(model.id) &&
      !model.gone &&
      model.deprecatedOn === null &&
      !model.paidOnly,
  );
  const authors = new Set(models.filter(({ id }) => compared.has(id)).map(({ author }) => author));
  const known = (ids: readonly string[]) =>
    ids.map((id) => free.find((model) => model.id === id)).find((model) => model !== undefined);
  return (
    known(favourites) ?? known(recent) ?? free.find(({ author }) => !authors.has(author)) ?? free[0]
  );
}
