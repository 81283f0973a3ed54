import type { ListedModel } from '@electron/backend/catalog/listed-model';
import { LISTS } from '@electron/backend/catalog/list-addresses';
import { homeOf } from '@electron/backend/catalog/merge-models';
import { readList } from '@electron/backend/catalog/read-list';
import type { GatewayClient } from '@electron/backend/gateway/gateway-client';
import { AppFailure } from '@shared/domain/app-error';
import { sortModels, type Snapshot } from './build-snapshot';

/**
 * The snapshot as the live lists give it. Where the undocumented list of other providers' models is missing,
 * those of the snapshot before stay. Throws `AppFailure` for a list that cannot be read.
 */
export async function readLiveSnapshot(
  client: GatewayClient,
  { before, today }: { before: Snapshot; today: Date },
): Promise<Snapshot> {
  const workers = await readList(client, LISTS['workers-ai']);
  const others = await readList(client, LISTS['third-party']).catch(noList);
  const kept = before.models.filter(({ id }) => homeOf(id) === 'third-party');
  const listed = others === null ? kept : others.models;
  // Of a model that both lists name, each knows something that the other does not.
  const known = new Map(before.models.map((model) => [model.id, model]));
  const models = [...workers.models, ...listed.filter(({ id }) => homeOf(id) === 'third-party')];
  return {
    date: today.toISOString().slice(0, 10),
    source:
      others === null
        ? `the list of Workers AI; other providers as of ${before.date}`
        : 'the lists of the API',
    models: sortModels(models.map((model) => withFormats(model, known.get(model.id)))),
  };
}

/** The list of Workers AI names no formats: those that were known stay. */
function withFormats(model: ListedModel, before: ListedModel | undefined): ListedModel {
  return { ...model, formats: model.formats ?? before?.formats ?? null };
}

function noList(error: unknown): null {
  if (error instanceof AppFailure && error.error.kind === 'not-found') return null;
  throw error;
}
