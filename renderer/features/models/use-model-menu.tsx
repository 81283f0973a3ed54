import { Button } from '@renderer/ui/button';
import { Menu, type MenuEntry } from '@renderer/ui/menu';
import { ChevronDown } from 'lucide-react';

/** The columns of the comparison, as this screen knows them. */
export interface ColumnTargets {
  /** What each column holds now, left to right. */
  columns: readonly string[];
  /** False where no further column fits. */
  canAdd: boolean;
  /** `column` counts from 0; null adds one. */
  use(model: string, column: number | null): void;
}

/** Puts a model into one of the columns, or into a new one. */
export function UseModelMenu({ id, targets }: { id: string; targets: ColumnTargets }) {
  const entries: MenuEntry[] = [
    ...targets.columns.map((held, at) => ({
      label: `Use in column ${at + 1} (now ${held})`,
      onSelect: () => targets.use(id, at),
    })),
    'separator',
    {
      label: 'Use in a new column',
      disabled: !targets.canAdd,
      onSelect: () => targets.use(id, null),
    },
  ];
  return (
    <Menu
      align="start"
      entries={entries}
      trigger={
        <Button variant="primary" className="self-start">
          Use in Compare
          <ChevronDown size={12} aria-hidden />
        </Button>
      }
    />
  );
}
