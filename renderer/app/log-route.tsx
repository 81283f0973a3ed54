import { playReplay } from '@renderer/features/compare/state/play-replay';
import { LogContext, type LogServices } from '@renderer/features/log/log-context';
import { LogScreen } from '@renderer/features/log/log-screen';
import { WaterfallView } from '@renderer/features/waterfall/waterfall-view';
import { toAppError } from '@renderer/rpc/to-app-error';
import { Button } from '@renderer/ui/button';
import { parseModelId } from '@shared/domain/model';
import type { Run } from '@shared/domain/run';
import { lazy, Suspense, useMemo } from 'react';
import { flushSync } from 'react-dom';
import { Redirect, useLocation, useSearch } from 'wouter';
import { useStore } from 'zustand';
import { goToColumn } from './commands';
import { ExportFromLog } from './export-runs';
import { openLoggedRun } from './open-run';
import { replays, showFailure, workspace } from './page-services';

const GatewayLogOfRun = lazy(() =>
  import('./gateway-log-of-run').then((module) => ({ default: module.GatewayLogOfRun })),
);
const GatewayLogRoute = lazy(() =>
  import('./gateway-log-route').then((module) => ({ default: module.GatewayLogRoute })),
);
const WireComparison = lazy(() =>
  import('@renderer/features/wire-comparison/wire-comparison').then((module) => ({
    default: module.WireComparison,
  })),
);

/** The Log with the parts of other features that it shows. */
export function LogRoute({ part }: { part: string | undefined }) {
  const services = useServices();
  if (part === 'gateway')
    return (
      <Suspense>
        <GatewayLogRoute search={services.search} setSearch={services.setSearch} />
      </Suspense>
    );
  if (part !== undefined && part !== 'statistics') return <Redirect to="/log" replace />;
  return (
    <LogContext value={services}>
      <LogScreen part={part ?? 'runs'} />
    </LogContext>
  );
}

function useServices(): LogServices {
  const [path, navigate] = useLocation();
  const search = useSearch();
  const layout = useStore(workspace.state, (current) => current.logLayout);
  return useMemo(
    (): LogServices => ({
      search,
      layout,
      setLayout: (change) =>
        workspace.edit((current) => ({
          ...current,
          logLayout: { ...current.logLayout, ...change },
        })),
      setSearch: (next, options) => navigate(addressOf(path, next), options ?? {}),
      goTo(part) {
        // The gateway's own log has filters of its own.
        if (part === 'gateway') navigate('/log/gateway');
        else navigate(addressOf(part === 'runs' ? '/log' : `/log/${part}`, search));
      },
      openInCompare: (runId) =>
        void openLoggedRun(runId).then((isThere) => isThere && goToOpenedRun(navigate)),
      showFailure: (failure, title) => showFailure(toAppError(failure), title),
      slots: {
        answerTimes: ({ run }) => (
          <WaterfallView
            label="Times of this run"
            columns={() => [{ name: parseModelId(run.request.model).name, run }]}
            origin="queued"
          />
        ),
        wireComparison: (props) => <WireComparison {...props} />,
        gatewayLog: (props) => <GatewayLogOfRun {...props} />,
        replay: ({ run }) => (
          <Button
            size="small"
            onClick={() => void replayInCompare(run, () => goToOpenedRun(navigate))}
          >
            Replay
          </Button>
        ),
        exportRuns: (props) => <ExportFromLog {...props} />,
      },
    }),
    [path, search, layout, navigate],
  );
}

/** Puts a run into a column of its own, goes there, and plays it at the pace in which it came. */
async function replayInCompare(run: Run, goThere: () => void): Promise<void> {
  if (!(await openLoggedRun(run.id))) return;
  goThere();
  await playReplay(replays, run, 1);
}

/** Goes to Compare: the column of a run that was opened is in sight there, and has the keyboard. */
function goToOpenedRun(navigate: (to: string) => void): void {
  flushSync(() => navigate('/'));
  const { columns, focusedColumn } = workspace.state.getState();
  goToColumn(columns.findIndex(({ id }) => id === focusedColumn) + 1);
}

function addressOf(path: string, search: string): string {
  return search === '' ? path : `${path}?${search}`;
}
