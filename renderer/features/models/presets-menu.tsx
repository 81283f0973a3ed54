import { Button } from '@renderer/ui/button';
import { Menu, type MenuEntry } from '@renderer/ui/menu';
import type { ModelPreset, PresetColumn } from '@shared/domain/model-collections';
import { BookmarkPlus, Layers } from 'lucide-react';
import { useState } from 'react';
import { PresetsDialog } from './presets-dialog';
import { SavePresetDialog } from './save-preset-dialog';
import { useCollections } from './use-collections';

const LISTED = 20; // the dialog shows the rest

/** Saved sets of models: fill the columns with one, keep the present ones, or put them in order. */
export function PresetsMenu(props: {
  /** The columns as they are now. */
  columns: () => PresetColumn[];
  onApply: (preset: ModelPreset) => void;
}) {
  const { columns, onApply } = props;
  const [{ presets }] = useCollections();
  const [dialog, setDialog] = useState<'save' | 'manage' | null>(null);
  const close = () => setDialog(null);
  const apply: MenuEntry[] = presets.slice(0, LISTED).map((preset) => ({
    label: preset.name,
    icon: <Layers size={13} aria-hidden className="text-faint" />,
    onSelect: () => onApply(preset),
  }));
  const entries: MenuEntry[] = [
    { heading: presets.length === 0 ? 'No preset yet' : 'Fill the columns with' },
    ...apply,
    'separator',
    {
      label: 'Save these columns…',
      icon: <BookmarkPlus size={13} aria-hidden className="text-faint" />,
      onSelect: () => setDialog('save'),
    },
    {
      label: 'Manage presets…',
      disabled: presets.length === 0,
      onSelect: () => setDialog('manage'),
    },
  ];
  return (
    <>
      <Menu
        entries={entries}
        trigger={<Button icon={<Layers size={13} aria-hidden />}>Presets</Button>}
      />
      {dialog === 'save' ? <SavePresetDialog columns={columns()} onClose={close} /> : null}
      {dialog === 'manage' ? (
        <PresetsDialog
          onClose={close}
          onApply={(preset) => {
            close();
            onApply(preset);
          }}
        />
      ) : null}
    </>
  );
}
