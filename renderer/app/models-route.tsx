import { presetColumns } from '@renderer/features/compare/state/fill-columns';
import { ModelsScreen } from '@renderer/features/models/models-screen';
import { PresetsMenu } from '@renderer/features/models/presets-menu';
import { parseModelId } from '@shared/domain/model';
import { MAX_COLUMNS } from '@shared/domain/workspace';
import { useLocation } from 'wouter';
import { useStore } from 'zustand';
import { applyPresetAloud, putModel } from './model-commands';
import { workspace } from './page-services';

/** The Models screen, joined to the columns that its models go into. */
export function ModelsRoute() {
  const [, navigate] = useLocation();
  const columns = useStore(workspace.state, (current) => current.columns);
  const focused = useStore(workspace.state, (current) => current.focusedColumn);
  const use = (id: string, column: number | null) => {
    putModel(id, column);
    navigate('/');
  };
  return (
    <ModelsScreen
      targets={{
        columns: columns.map(({ model }) => parseModelId(model).name || 'no model'),
        canAdd: columns.length < MAX_COLUMNS,
        use,
      }}
      onUse={(id) =>
        use(
          id,
          Math.max(
            0,
            columns.findIndex((column) => column.id === focused),
          ),
        )
      }
      presets={
        <PresetsMenu
          columns={() => presetColumns(workspace.state.getState())}
          onApply={(preset) => {
            applyPresetAloud(preset);
            navigate('/');
          }}
        />
      }
    />
  );
}
