import type { AppError } from '@shared/domain/app-error';
import type { CatalogCopy, LiveSource } from './catalog-copies';
import { homeOf } from './merge-models';
import { reasonOf } from './reason';
import { snapshotList } from './snapshot';

/** Why a list could not be read, and what is shown instead. */
export interface ListProblem {
  message: string;
  /** Nothing that the user has to be told at once. */
  isTolerated: boolean;
}

const NAMES: Record<LiveSource, string> = {
  'workers-ai': 'Workers AI models',
  'third-party': 'models of other providers',
};

/** What to say of a live list that could not be read; `copy` stands in for it where there is one. */
export function listProblem(
  error: AppError,
  source: LiveSource,
  copy: CatalogCopy | null,
): ListProblem {
  const standIn =
    copy === null ? snapshotStandIn(source) : `The list of ${dayOf(copy.readAt)} is shown instead.`;
  return {
    message: `The list of ${NAMES[source]} could not be read. ${reasonOf(error)} ${standIn}`,
    isTolerated: source === 'third-party' && error.kind === 'not-found',
  };
}

function snapshotStandIn(source: LiveSource): string {
  const { models, readAt } = snapshotList();
  const isThere = models.some(({ id }) => homeOf(id) === source);
  return isThere
    ? `The list of ${dayOf(readAt)} that comes with the app is shown instead.`
    : 'Any model can still be typed by its id.';
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
