import type { Model } from '@shared/domain/model';
import { exampleModel } from '@tests/support/example-model';

/** A text model of which nothing is known but its id, unless `change` says more. */
export function someModel(id: string, change: Partial<Model> = {}): Model {
  return exampleModel({ id, formats: ['run'], ...change });
}
