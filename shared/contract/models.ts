import { oc, type } from '@orpc/contract';
import type { Model } from '../domain/model';

/** The catalogue and where it came from. */
export interface ModelList {
  models: Model[];
  /** Epoch ms of the answer it was read from. */
  fetchedAt: number;
  /** Set where a list could not be read; what could be read is still there. */
  warning: string | null;
}

/** The model catalogue. */
export const modelsContract = {
  list: oc.output(type<ModelList>()),
};
