import { IconButton } from '@renderer/ui/icon-button';
import { Menu } from '@renderer/ui/menu';
import { FileText } from 'lucide-react';
import { useCompare } from '../compare-context';

/** The comparison as a file. */
export function FileMenu() {
  const { overlays, exportEntries } = useCompare();
  return (
    <Menu
      trigger={<IconButton label="File" icon={<FileText size={14} aria-hidden />} size="medium" />}
      entries={[
        {
          label: 'Open comparison…',
          onSelect: () => overlays.setState({ type: 'open-comparison' }, true),
        },
        {
          label: 'Save comparison…',
          onSelect: () => overlays.setState({ type: 'save-comparison' }, true),
        },
        'separator',
        ...exportEntries(),
      ]}
    />
  );
}
