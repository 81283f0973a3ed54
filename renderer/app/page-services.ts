import {
  createAttachmentsStore,
  createWaitingImages,
} from '@renderer/features/compare/state/attachments';
import { createCacheStories } from '@renderer/features/compare/state/cache-stories';
import { runIdsOf } from '@renderer/features/compare/state/edit-workspace';
import { createOverlayStore } from '@renderer/features/compare/state/overlays';
import { createReplayStore, keepOnlyReplays } from '@renderer/features/compare/state/replays';
import { createReportedCosts } from '@renderer/features/compare/state/reported-costs';
import { createRunController } from '@renderer/features/compare/state/run-controller';
import { createRunsStore } from '@renderer/features/compare/state/runs-store';
import { createSessionBudget } from '@renderer/features/compare/state/session-budget';
import { createWorkspaceStore } from '@renderer/features/compare/state/workspace-store';
import { savingsKey } from '@renderer/features/compare/cache-query';
import { spendingQuery } from '@renderer/features/compare/spending-query';
import { modelsOf, modelsQuery } from '@renderer/features/models/models-query';
import { settingsQuery } from '@renderer/features/settings/settings-query';
import { client } from '@renderer/rpc/client';
import { toAppError } from '@renderer/rpc/to-app-error';
import { showToast } from '@renderer/ui/toast';
import type { AppError } from '@shared/domain/app-error';
import { takesImages } from '@shared/domain/takes-images';
import { frameOrTimer } from './frame-or-timer';
import { queries } from './queries';

/** Runs of this page, painted once per frame. */
export const runs = createRunsStore(frameOrTimer);

/** What is on the Compare screen, kept by the backend. */
export const workspace = createWorkspaceStore(
  {
    async load() {
      const [stored] = await Promise.all([
        client.workspace.load(),
        import('./restore-images').then(({ restoreImages }) =>
          restoreImages({ attachments, waitingImages, workspace }, showFailure),
        ),
      ]);
      return stored;
    },
    save: (current) => client.workspace.save(current),
  },
  (failure) => showFailure(toAppError(failure), 'The comparison is not being saved'),
);

/** Images beside the prompt. */
export const attachments = createAttachmentsStore();

const waitingImages = createWaitingImages();

/** What lies over the Compare screen. */
export const overlays = createOverlayStore();

/** Stored answers that are played back. */
export const replays = createReplayStore();

/** Stands between the user and spending more than was agreed. */
export const budget = createSessionBudget({
  known: () => queries.getQueryData(spendingQuery().queryKey),
  budget: () => queries.getQueryData(settingsQuery().queryKey)?.sessionBudget ?? null,
  read: () => queries.fetchQuery({ ...spendingQuery(), staleTime: 0 }),
  async allowMore(usd) {
    const spending = await client.spending.allowMore({ usd });
    queries.setQueryData(spendingQuery().queryKey, spending);
    return spending;
  },
  onFailure: (failure) => showFailure(toAppError(failure), 'Nothing was sent'),
});

/** Commands of the Compare screen. */
export const controller = createRunController({
  client,
  runs,
  workspace,
  attachments,
  waitingImages,
  budget,
  takesImages: (id) => {
    const list = queries.getQueryData(modelsQuery().queryKey);
    return takesImages(modelsOf(list).find((model) => model.id === id));
  },
  toAppError,
  onFailure: (error) => showFailure(error, 'That did not work'),
  now: () => Date.now(),
});

/** Longer than an undo is offered. */
const FORGET_DELAY = 15_000; // ms

/** Why answers came from the gateway's cache or did not. */
export const cacheStories = createCacheStories({
  runs,
  workspace,
  read: (runIds) => client.cache.stories({ runIds }),
});

const askForSpending = () => {
  void queries.invalidateQueries({ queryKey: spendingQuery().queryKey });
  void queries.invalidateQueries({ queryKey: savingsKey() });
};

/** What the gateway's own log says that answers cost. */
export const reportedCosts = createReportedCosts({
  runs,
  workspace,
  read: (runId) => client.spending.reportedCost({ runId }),
  onCame: askForSpending,
});
runs.subscribeStates(askForSpending);

const runsOnScreen = () =>
  new Set(runIdsOf(workspace.state.getState()).filter((runId) => runId !== null));
let forgetting: ReturnType<typeof setTimeout> | undefined;
workspace.state.subscribe(() => {
  // Nobody sees them any more; an undo brings the stored answers back.
  keepOnlyReplays(replays, runsOnScreen());
  clearTimeout(forgetting);
  forgetting = setTimeout(() => runs.keepOnly(runsOnScreen()), FORGET_DELAY);
});

/** Shows a failure that belongs to no column. */
export function showFailure(error: AppError, title: string): void {
  const description = [error.message, error.hint].filter((part) => part !== null).join(' ');
  showToast({ title, description, tone: 'failure' });
}
