import { Tabs } from '@renderer/ui/tabs';
import { parseModelId } from '@shared/domain/model';
import type { Workspace } from '@shared/domain/workspace';
import { Suspense, type ReactNode } from 'react';
import { useColumn, useCompare, useWorkspace } from '../compare-context';
import { applyPolicy } from '../state/apply-policy';
import { changeSettings } from '../state/edit-workspace';
import { InspectorEdge } from './inspector-edge';
import { ParametersPanel } from './parameters-panel';
import { useNextRequest } from './use-next-request';
import { WirePanel } from './wire-panel';

/** Settings and wire of the focused column. */
export function Inspector() {
  const { workspace } = useCompare();
  const tab = useWorkspace((current) => current.inspectorTab);
  const width = useWorkspace((current) => current.inspectorWidth);
  const choose = (inspectorTab: Workspace['inspectorTab']) =>
    workspace.edit((current) => ({ ...current, inspectorTab }));
  return (
    <aside
      aria-label="Inspector"
      className="relative flex max-w-[60%] shrink-0 flex-col border-l border-line"
      style={{ width }}
    >
      <InspectorEdge />
      <Tabs
        label="Inspector"
        className="h-full"
        value={tab}
        onChange={choose}
        tabs={[
          {
            value: 'parameters',
            label: 'Parameters',
            content: <Panel>{(id) => <ParametersPanel id={id} />}</Panel>,
          },
          {
            value: 'gateway',
            label: 'Gateway',
            content: <Panel>{(id) => <GatewayTab id={id} />}</Panel>,
          },
          { value: 'code', label: 'Code', content: <Panel>{(id) => <CodeTab id={id} />}</Panel> },
          { value: 'wire', label: 'Wire', content: <Panel>{(id) => <WirePanel id={id} />}</Panel> },
        ]}
      />
    </aside>
  );
}

function Panel({ children }: { children: (columnId: string) => ReactNode }) {
  const id = useWorkspace((workspace) => workspace.focusedColumn);
  const number = useWorkspace(
    (workspace) => workspace.columns.findIndex((column) => column.id === id) + 1,
  );
  const column = useColumn(id);
  const shared = useSharers(column?.settingsSynced ?? false);
  if (column === undefined) return null;
  return (
    <div className="flex flex-col gap-3.5 px-3.5 py-3">
      <p className="flex items-baseline gap-2">
        <b className="min-w-0 truncate font-semibold">{parseModelId(column.model).name}</b>
        <span className="shrink-0 text-faint">column {number}</span>
        <span className="flex-1" />
        <span className="shrink-0 text-sm text-faint">{shared}</span>
      </p>
      <Suspense>{children(id)}</Suspense>
    </div>
  );
}

function useSharers(synced: boolean): string {
  const count = useWorkspace(
    (workspace) => workspace.columns.filter((column) => column.settingsSynced).length,
  );
  if (!synced) return 'own settings';
  return count > 1 ? `shared by ${count} columns` : '';
}

function GatewayTab({ id }: { id: string }) {
  const { slots, workspace } = useCompare();
  const column = useColumn(id);
  const inheritedGateway = useWorkspace((current) => current.gatewayId);
  if (column === undefined) return null;
  return slots.gatewayPanel({
    columnId: id,
    model: column.model,
    inheritedGateway,
    policy: column.policy,
    onChange: (change) =>
      workspace.edit((current) => changeSettings(current, id, { policy: change })),
    onApply: (change) => applyPolicy(workspace, id, change),
  });
}

function CodeTab({ id }: { id: string }) {
  const { slots } = useCompare();
  const request = useNextRequest(id);
  return request === null ? null : slots.codePanel({ request });
}
