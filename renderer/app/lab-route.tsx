import { accountQuery } from '@renderer/features/account/account-query';
import { GatewayPanel } from '@renderer/features/gateway-controls/gateway-panel';
import { LabContext, type LabServices } from '@renderer/features/lab/lab-context';
import { LabScreen } from '@renderer/features/lab/lab-screen';
import { ModelPicker } from '@renderer/features/models/model-picker';
import { modelsOf, modelsQuery } from '@renderer/features/models/models-query';
import { settingsQuery } from '@renderer/features/settings/settings-query';
import { useShortcutLabels } from '@renderer/features/settings/use-shortcut-table';
import { toAppError } from '@renderer/rpc/to-app-error';
import { LAB_KINDS } from '@shared/domain/lab/lab-definition';
import { DEFAULT_SETTINGS } from '@shared/domain/settings';
import { useQuery } from '@tanstack/react-query';
import { lazy, useMemo } from 'react';
import { Redirect, useLocation, useSearchParams } from 'wouter';
import { useStore } from 'zustand';
import { columnRequest } from './column-request';
import { labCommands } from './lab-commands';
import { labDrafts, labs } from './lab-services';
import { openLoggedRun } from './open-run';
import { showFailure, workspace } from './page-services';

const WireComparison = lazy(() =>
  import('@renderer/features/wire-comparison/wire-comparison').then((module) => ({
    default: module.WireComparison,
  })),
);

/** The Lab with the parts of other features that it shows; `lab` of the address opens a stored experiment. */
export function LabRoute({ kind: wanted }: { kind: string | undefined }) {
  const kind = LAB_KINDS.find((one) => one === wanted);
  const [search] = useSearchParams();
  const services = useServices();
  if (kind === undefined) return <Redirect to="/lab/cache" replace />;
  return (
    <LabContext value={services}>
      <LabScreen key={kind} kind={kind} labId={search.get('lab')} />
    </LabContext>
  );
}

function useServices(): LabServices {
  const [, navigate] = useLocation();
  const { data: status } = useQuery(accountQuery());
  const { data: list } = useQuery(modelsQuery());
  const columns = useStore(workspace.state, (current) => current.columns);
  const recentModels = useStore(workspace.state, (current) => current.recentModels);
  const gatewayId = useStore(workspace.state, (current) => current.gatewayId);
  const shortcutLabel = useShortcutLabels();
  const { data: settings = DEFAULT_SETTINGS } = useQuery(settingsQuery());
  const { askAboveCost } = settings;
  const models = modelsOf(list);

  return useMemo((): LabServices => {
    const byId = new Map(models.map((model) => [model.id, model]));
    return {
      drafts: labDrafts,
      labs,
      commands: labCommands,
      columns: columns.map(({ id, model }, at) => ({ id, number: at + 1, model })),
      recentModels,
      requestOf: columnRequest,
      findModel: (id) => byId.get(id),
      demo: status?.mode === 'demo',
      askAboveCost,
      shortcutLabel,
      goTo: (kind, labId) =>
        navigate(`/lab/${kind}${labId === null ? '' : `?lab=${encodeURIComponent(labId)}`}`),
      async openRuns(runIds) {
        for (const runId of runIds) if (!(await openLoggedRun(runId))) return;
        navigate('/');
      },
      showFailure: (failure, title) => showFailure(toAppError(failure), title),
      slots: {
        modelPicker: (props) => <ModelPicker {...props} />,
        gatewayPanel: (props) => <GatewayPanel {...props} inheritedGateway={gatewayId} />,
        wireComparison: (props) => <WireComparison {...props} />,
      },
    };
  }, [models, columns, recentModels, gatewayId, status, askAboveCost, shortcutLabel, navigate]);
}
