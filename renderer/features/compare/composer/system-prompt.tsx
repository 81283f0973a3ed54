import { Button } from '@renderer/ui/button';
import { useCompare, useWorkspace } from '../compare-context';
import { SYSTEM_FIELD_ID } from '../system-field-id';

/** Leads to the system prompt of the focused column, and says whether there is one. */
export function SystemPrompt() {
  const { workspace } = useCompare();
  const isSet = useWorkspace((current) =>
    current.columns.some(({ id, system }) => id === current.focusedColumn && system !== ''),
  );
  const show = () => {
    workspace.edit((current) => ({
      ...current,
      inspectorOpen: true,
      inspectorTab: 'parameters',
    }));
    // The inspector may only now be on its way into the page.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => document.getElementById(SYSTEM_FIELD_ID)?.focus()),
    );
  };
  return (
    <Button size="small" variant="ghost" className="-ml-2" onClick={show}>
      System prompt{isSet ? ' · set' : ''}
    </Button>
  );
}
