import { Button } from '@renderer/ui/button';
import { Field } from '@renderer/ui/field';
import { Popover } from '@renderer/ui/popover';
import { TextArea } from '@renderer/ui/text-area';
import { useCompare, useWorkspace } from '../compare-context';
import { changeSettings } from '../state/edit-workspace';

/** The system prompt of the focused column and of all that share its settings. */
export function SystemPrompt() {
  const { workspace } = useCompare();
  const id = useWorkspace((current) => current.focusedColumn);
  const system = useWorkspace(
    (current) => current.columns.find((column) => column.id === id)?.system ?? '',
  );
  return (
    <Popover
      title="System prompt"
      side="top"
      className="w-96"
      trigger={
        <Button size="small" variant="ghost" className="-ml-2">
          System prompt{system === '' ? '' : ' · set'}
        </Button>
      }
    >
      <Field
        label="System"
        layout="column"
        hint="Goes to the focused column and to all that share its settings."
      >
        <TextArea
          value={system}
          minRows={4}
          className="w-full"
          placeholder="You are a careful reviewer…"
          onChange={(text) =>
            workspace.edit((current) => changeSettings(current, id, { system: text }))
          }
        />
      </Field>
    </Popover>
  );
}
