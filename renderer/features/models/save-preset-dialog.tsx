import { Button } from '@renderer/ui/button';
import { Dialog } from '@renderer/ui/dialog';
import { Field } from '@renderer/ui/field';
import { TextField } from '@renderer/ui/text-field';
import { parseModelId } from '@shared/domain/model';
import type { PresetColumn } from '@shared/domain/model-collections';
import { FORMAT_LABELS } from '@shared/domain/run-request';
import { useState } from 'react';
import { presetName, savePreset } from './edit-collections';
import { useCollections } from './use-collections';

/** Asks for a name, under which models and formats of the columns are kept. */
export function SavePresetDialog(props: { columns: PresetColumn[]; onClose: () => void }) {
  const { columns, onClose } = props;
  const [{ presets }, change] = useCollections();
  const [typed, setTyped] = useState('');
  const name = presetName(typed);
  const replaces = presets.some((preset) => preset.name === name);
  const usable = columns.filter(({ model }) => model !== '');
  const save = () => {
    if (name === '' || usable.length === 0) return;
    change((collections) => savePreset(collections, { name, columns: usable }));
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Save these columns"
      description="Models and formats are kept, not prompts or settings."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={name === '' || usable.length === 0} onClick={save}>
            {replaces ? 'Replace preset' : 'Save preset'}
          </Button>
        </>
      }
    >
      <Field
        label="Name"
        layout="column"
        warning={replaces ? 'A preset of this name is there and would be replaced.' : null}
      >
        <TextField
          autoFocus
          value={typed}
          placeholder="e.g. Small and fast"
          onChange={setTyped}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) save();
          }}
        />
      </Field>
      <PresetModels columns={usable} />
    </Dialog>
  );
}

/** The models of a preset, left to right. */
export function PresetModels({ columns }: { columns: readonly PresetColumn[] }) {
  return (
    <ol className="flex min-w-0 flex-col text-sm text-muted">
      {columns.map(({ model, format }, at) => (
        <li key={at} className="truncate">
          {parseModelId(model).name} <span className="text-faint">· {FORMAT_LABELS[format]}</span>
        </li>
      ))}
    </ol>
  );
}
