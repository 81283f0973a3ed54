import { Button } from '@renderer/ui/button';
import { Dialog } from '@renderer/ui/dialog';
import { EmptyState } from '@renderer/ui/empty-state';
import { TextField } from '@renderer/ui/text-field';
import type { ModelPreset } from '@shared/domain/model-collections';
import { useState } from 'react';
import { deletePreset, presetName, renamePreset } from './edit-collections';
import { PresetModels } from './save-preset-dialog';
import { useCollections } from './use-collections';

/** All presets: apply, rename, delete. */
export function PresetsDialog(props: {
  onApply: (preset: ModelPreset) => void;
  onClose: () => void;
}) {
  const { onApply, onClose } = props;
  const [{ presets }, change] = useCollections();
  return (
    <Dialog open onOpenChange={onClose} title="Presets">
      {presets.length === 0 ? (
        <EmptyState title="No preset is left">
          “Save these columns…” in the Presets menu keeps the models on the screen.
        </EmptyState>
      ) : null}
      <ul aria-label="Presets" className="flex flex-col">
        {presets.map((preset) => (
          <PresetLine
            key={preset.id}
            preset={preset}
            onApply={() => onApply(preset)}
            onRename={(name) => change((all) => renamePreset(all, preset.id, name))}
            onDelete={() => change((all) => deletePreset(all, preset.id))}
          />
        ))}
      </ul>
    </Dialog>
  );
}

function PresetLine(props: {
  preset: ModelPreset;
  onApply: () => void;
  onRename: (name: string) => void;
  onDelete: () => void;
}) {
  const { preset, onApply, onRename, onDelete } = props;
  const [name, setName] = useState<string | null>(null);
  const rename = () => {
    if (name !== null && presetName(name) !== '') onRename(name);
    setName(null);
  };
  return (
    <li className="flex flex-col gap-1.5 border-b border-line py-2.5 last:border-b-0">
      <div className="flex items-center gap-1.5">
        {name === null ? (
          <b className="min-w-0 grow truncate font-medium">{preset.name}</b>
        ) : (
          <TextField
            autoFocus
            label={`New name of ${preset.name}`}
            className="grow"
            value={name}
            onChange={setName}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing) rename();
            }}
          />
        )}
        {name === null ? (
          <>
            <Button size="small" aria-label={`Apply ${preset.name}`} onClick={onApply}>
              Apply
            </Button>
            <Button
              size="small"
              variant="ghost"
              aria-label={`Rename ${preset.name}`}
              onClick={() => setName(preset.name)}
            >
              Rename
            </Button>
            <Button
              size="small"
              variant="danger"
              aria-label={`Delete ${preset.name}`}
              onClick={onDelete}
            >
              Delete
            </Button>
          </>
        ) : (
          <>
            <Button size="small" variant="primary" onClick={rename}>
              Save name
            </Button>
            <Button size="small" variant="ghost" onClick={() => setName(null)}>
              Cancel
            </Button>
          </>
        )}
      </div>
      <PresetModels columns={preset.columns} />
    </li>
  );
}
