import type { GatewayPolicy } from '@shared/domain/gateway-policy';
import { changeSettings } from './edit-workspace';
import type { WorkspaceStore } from './workspace-store';

/**
 * Changes the policy of a column and of those that share its settings. Returns how to take it back: what columns had
 * before may differ from one to the next.
 */
export function applyPolicy(
  workspace: Pick<WorkspaceStore, 'state' | 'edit'>,
  columnId: string,
  change: Partial<GatewayPolicy>,
): () => void {
  const { columns } = workspace.state.getState();
  const before = new Map(columns.map(({ id, policy }) => [id, policy]));
  workspace.edit((current) => changeSettings(current, columnId, { policy: change }));
  const after = new Map(workspace.state.getState().columns.map(({ id, policy }) => [id, policy]));
  return () =>
    workspace.edit((current) => ({
      ...current,
      columns: current.columns.map((column) => {
        const policy = before.get(column.id);
        // What was changed by hand since then is the user's.
        return policy === undefined || column.policy !== after.get(column.id)
          ? column
          : { ...column, policy };
      }),
    }));
}
