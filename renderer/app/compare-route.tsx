import { accountQuery } from '@renderer/features/account/account-query';
import { CompareContext, type CompareServices } from '@renderer/features/compare/compare-context';
import { CompareScreen } from '@renderer/features/compare/compare-screen';
import { modelsOf, modelsQuery } from '@renderer/features/models/models-query';
import { useSettings } from '@renderer/features/settings/use-settings';
import { useShortcutLabels } from '@renderer/features/settings/use-shortcut-table';
import { whenIdle } from '@renderer/lib/when-idle';
import { client } from '@renderer/rpc/client';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useMemo } from 'react';
import { useLocation } from 'wouter';
import { useStore } from 'zustand';
import { sameInFourFormats } from './compare-commands';
import { compareSlots } from './compare-slots';
import { exportEntries } from './export-commands';
import { curlImport, importCurl } from './curl-import';
import { addNewColumn } from './model-commands';
import { openLoggedRun } from './open-run';
import {
  attachments,
  budget,
  cacheStories,
  controller,
  overlays,
  replays,
  reportedCosts,
  runs,
  workspace,
} from './page-services';
import { useCheckToken } from './use-check-token';

const CurlImportDialog = lazy(() =>
  import('./curl-import-dialog').then((module) => ({ default: module.CurlImportDialog })),
);

const CLOUDFLARE_API = 'https://api.cloudflare.com/client/v4';

/** The Compare screen with the parts of other features that it shows. */
export function CompareRoute() {
  const { data: status } = useQuery(accountQuery());
  const { data: list } = useQuery(modelsQuery());
  const [settings] = useSettings();
  const [, navigate] = useLocation();
  const checkToken = useCheckToken();
  const shortcutLabel = useShortcutLabels();
  const models = modelsOf(list);

  const services = useMemo((): CompareServices => {
    const byId = new Map(models.map((model) => [model.id, model]));
    const target = {
      apiBase: status?.apiBase ?? CLOUDFLARE_API,
      accountId: status?.accountId ?? null,
    };
    return {
      ...target,
      workspace,
      runs,
      controller,
      cacheStories,
      reportedCosts,
      budget,
      checkToken,
      exportEntries,
      attachments,
      overlays,
      replays,
      demo: status?.mode === 'demo',
      enterSends: settings.enterSends,
      findModel: (id) => byId.get(id),
      addColumn: addNewColumn,
      sameInFourFormats,
      importCurl,
      async openLab(kind, columnId) {
        const { putIntoLab } = await import('./open-lab');
        putIntoLab(kind, columnId);
        navigate(`/lab/${kind}`);
      },
      shortcutLabel,
      openRun: (runId) => void openLoggedRun(runId),
      showInLog: (runId) => navigate(`/log?run=${runId}`),
      readFrames: (input) => client.runs.frames(input),
      slots: compareSlots(target.apiBase),
    };
  }, [models, status, settings.enterSends, shortcutLabel, checkToken, navigate]);

  // What fails may be that the app is gone, and with it the part of the page that says so.
  useEffect(
    () =>
      whenIdle(() => void import('@renderer/features/compare/columns/error-card').catch(() => {})),
    [],
  );

  const command = useStore(curlImport, ({ text }) => text);
  return (
    <CompareContext value={services}>
      <CompareScreen />
      <Suspense>{command === null ? null : <CurlImportDialog start={command} />}</Suspense>
    </CompareContext>
  );
}
