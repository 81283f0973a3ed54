import { useSettings } from '@renderer/features/settings/use-settings';
import { useShortcutTable } from '@renderer/features/settings/use-shortcut-table';
import { EmptyState } from '@renderer/ui/empty-state';
import { LinkOpenerProvider } from '@renderer/ui/markdown/link-opener';
import { Spinner } from '@renderer/ui/spinner';
import type { AppError } from '@shared/domain/app-error';
import { lazy, Suspense, useCallback, useLayoutEffect, useMemo, useState } from 'react';
import { Link, Route, Switch, useLocation } from 'wouter';
import { useStore } from 'zustand';
import { AccountNotices } from './account-notices';
import { CommandPalette } from './command-palette';
import { shortcutActions } from './commands';
import { CompareRoute } from './compare-route';
import { ConnectionBanner } from './connection-banner';
import { ErrorBoundary } from './error-boundary';
import { openLink } from './open-link';
import { workspace } from './page-services';
import { Sidebar, SidebarRail } from './sidebar';
import { StorageBanner } from './storage-banner';
import { applyTheme } from './theme';
import { useLivePage } from './use-live-page';
import { useRunningLabs } from './use-running-labs';
import { useShortcuts } from './use-shortcuts';

const LabRoute = lazy(() => import('./lab-route').then((module) => ({ default: module.LabRoute })));
const LogRoute = lazy(() => import('./log-route').then((module) => ({ default: module.LogRoute })));
const ModelsRoute = lazy(() =>
  import('./models-route').then((module) => ({ default: module.ModelsRoute })),
);
const SettingsRoute = lazy(() =>
  import('./settings-route').then((module) => ({ default: module.SettingsRoute })),
);
const ShortcutsDialog = lazy(() =>
  import('./shortcuts-dialog').then((module) => ({ default: module.ShortcutsDialog })),
);

/** The frame around every screen: navigation at the left, notices on top, the screen below. */
export function Shell() {
  const { loaded, problem } = useLivePage();
  useRunningLabs(loaded);
  const sidebarOpen = useStore(workspace.state, (current) => current.sidebarOpen);
  const [location, navigate] = useLocation();
  // `/settings/network` is a place on the screen `settings`.
  const screen = location.split('/')[1] ?? '';
  const [dialog, setDialog] = useState<'palette' | 'shortcuts' | null>(null);
  const [settings] = useSettings();
  const table = useShortcutTable();

  useLayoutEffect(() => applyTheme(settings), [settings]);

  const context = useMemo(
    () => ({
      goTo: (path: string) => navigate(path),
      showPalette: () => setDialog((open) => (open === 'palette' ? null : 'palette')),
      showShortcuts: () => setDialog('shortcuts'),
    }),
    [navigate],
  );
  useShortcuts(
    table,
    useMemo(() => shortcutActions(context), [context]),
  );
  const close = useCallback(() => setDialog(null), []);

  return (
    <div className="flex h-dvh overflow-hidden">
      {sidebarOpen ? <Sidebar /> : <SidebarRail />}
      <main className="flex min-w-0 flex-1 flex-col">
        <ConnectionBanner />
        <StorageBanner />
        <ErrorBoundary dispensable>
          <AccountNotices />
        </ErrorBoundary>
        <div className="min-h-0 flex-1" data-region={screen === '' ? undefined : 'screen'}>
          <LinkOpenerProvider onOpenLink={openLink}>
            {loaded ? (
              <ErrorBoundary key={screen}>
                <Screens />
              </ErrorBoundary>
            ) : (
              <Loading problem={problem} />
            )}
          </LinkOpenerProvider>
        </div>
      </main>
      <CommandPalette open={dialog === 'palette'} onClose={close} context={context} />
      <ErrorBoundary dispensable>
        <Suspense>
          {dialog === 'shortcuts' ? <ShortcutsDialog open onOpenChange={close} /> : null}
        </Suspense>
      </ErrorBoundary>
    </div>
  );
}

function Loading({ problem }: { problem: AppError | null }) {
  if (problem === null) {
    return (
      <div className="p-6">
        <Spinner label="Reading the last comparison" />
      </div>
    );
  }
  return (
    <EmptyState title="The last comparison cannot be read yet">
      {problem.message} Trying again.
    </EmptyState>
  );
}

function Screens() {
  return (
    <Suspense>
      <Switch>
        <Route path="/">
          <CompareRoute />
        </Route>
        <Route path="/log/:part?">{({ part }) => <LogRoute part={part} />}</Route>
        <Route path="/lab/:kind?">{({ kind }) => <LabRoute kind={kind} />}</Route>
        <Route path="/models">
          <ModelsRoute />
        </Route>
        <Route path="/settings/:section?">
          {({ section }) => <SettingsRoute section={section} />}
        </Route>
        <Route>
          <EmptyState title="There is nothing at this address">
            <Link href="/">Go to Compare</Link>
          </EmptyState>
        </Route>
      </Switch>
    </Suspense>
  );
}
