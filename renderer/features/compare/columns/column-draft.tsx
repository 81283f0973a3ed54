import { isComposing } from '@renderer/lib/shortcut';
import { TextArea } from '@renderer/ui/text-area';
import type { ColumnState } from '@shared/domain/workspace';
import { useCompare } from '../compare-context';
import { changeColumn } from '../state/edit-workspace';

/** The prompt box of a column that does not follow the shared one. */
export function ColumnDraft({ column, number }: { column: ColumnState; number: number }) {
  const { workspace, controller, enterSends } = useCompare();
  return (
    <div className="shrink-0 px-3 pb-2">
      <TextArea
        label={`Draft of column ${number}`}
        placeholder="This column's own message"
        className="w-full"
        minRows={1}
        maxRows={6}
        value={column.draft}
        onChange={(draft) =>
          workspace.edit((current) =>
            changeColumn(current, column.id, (one) => ({ ...one, draft })),
          )
        }
        onKeyDown={(event) => {
          const plainEnter = event.key === 'Enter' && !event.shiftKey && !event.ctrlKey;
          if (!enterSends || !plainEnter || event.metaKey || isComposing(event.nativeEvent)) return;
          event.preventDefault();
          controller.runColumn(column.id);
        }}
      />
    </div>
  );
}
