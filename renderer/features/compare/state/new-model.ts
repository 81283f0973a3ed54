import { parseModelId, type Model } from '@shared/domain/model';
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
 * one, then one of an author that is not compared yet, where it can be of a known price and as near to `like` as
 * can be. Undefined where the catalogue has no other.
 */
export function newModel(
  taken: readonly string[],
  like: { task: ModelTask; model: string },
  { models, favourites, recent }: NewModelChoice,
): Model | undefined {
  const compared = new Set(taken);
  const playable = models.some(({ demo }) => demo) ? models.filter(({ demo }) => demo) : models;
  const free = playable.filter(
    (model) =>
      model.task === like.task &&
      !compared.has(model.id) &&
      !model.gone &&
      model.deprecatedOn === null &&
      !model.paidOnly,
  );
  const known = (ids: readonly string[]) =>
    ids.map((id) => free.find((model) => model.id === id)).find((model) => model !== undefined);
  const authors = new Set(models.filter(({ id }) => compared.has(id)).map(({ author }) => author));
  const others = free.filter(({ author }) => !authors.has(author));
  const { workersAi } = parseModelId(like.model);
  const alike = others.filter((model) => model.workersAi === workersAi);
  return (
    known(favourites) ??
    known(recent) ??
    alike.find(({ price }) => price !== null) ??
    alike[0] ??
    others[0] ??
    free[0]
  );
}
