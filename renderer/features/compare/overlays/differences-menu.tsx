import { IconButton } from '@renderer/ui/icon-button';
import { Menu } from '@renderer/ui/menu';
import { GitCompareArrows } from 'lucide-react';
import { useCompare } from '../compare-context';
import { compareSettings } from '../state/overlays';

/** How the columns differ: in what they send, and in what came back. */
export function DifferencesMenu() {
  const { workspace, overlays, sameInFourFormats } = useCompare();
  return (
    <Menu
      trigger={
        <IconButton
          label="Differences"
          icon={<GitCompareArrows size={14} aria-hidden />}
          size="medium"
        />
      }
      entries={[
        {
          label: 'Compare settings…',
          onSelect: () => {
            const { columns, focusedColumn } = workspace.state.getState();
            compareSettings(overlays, columns, focusedColumn);
          },
        },
        {
          label: 'Compare on the wire…',
          onSelect: () => overlays.setState({ type: 'wire' }, true),
        },
        'separator',
        {
          label: 'Same request in four formats',
          onSelect: () => sameInFourFormats(workspace.state.getState().focusedColumn),
        },
      ]}
    />
  );
}
