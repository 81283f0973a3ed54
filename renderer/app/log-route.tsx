import { LogContext, type LogServices } from '@renderer/features/log/log-context';
import { LogScreen } from '@renderer/features/log/log-screen';
import { WaterfallView } from '@renderer/features/waterfall/waterfall-view';
import { toAppError } from '@renderer/rpc/to-app-error';
import { parseModelId } from '@shared/domain/model';
import { lazy, useMemo } from 'react';
import { Redirect, useLocation, useSearch } from 'wouter';
import { ExportSelection } from './export-runs';
import { openLoggedRun } from './open-run';
import { showFailure } from './page-services';

const WireComparison = lazy(() =>
  import('@renderer/features/wire-comparison/wire-comparison').then((module) => ({
    default: module.WireComparison,
  })),
);

/** The Log with the parts of other features that it shows. */
export function LogRoute({ part }: { part: string | undefined }) {
  const services = useServices();
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
  return useMemo(
    (): LogServices => ({
      search,
      setSearch: (next, options) => navigate(addressOf(path, next), options ?? {}),
      goTo: (part) => navigate(addressOf(part === 'runs' ? '/log' : `/log/${part}`, search)),
      openInCompare: (runId) =>
        void openLoggedRun(runId).then((isThere) => isThere && navigate('/')),
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
        exportRuns: (props) => <ExportSelection {...props} />,
      },
    }),
    [path, search, navigate],
  );
}

function addressOf(path: string, search: string): string {
  return search === '' ? path : `${path}?${search}`;
}
