import { isComposing } from '@renderer/lib/shortcut';
import { Button } from '@renderer/ui/button';
import { TextArea } from '@renderer/ui/text-area';

/** A sent prompt being edited: ⌘/Ctrl+Enter sends it again, Escape leaves it as it was. */
export function PromptEditor(props: {
  draft: string;
  onChange: (draft: string) => void;
  onCancel: () => void;
  onSend: () => void;
}) {
  const { draft, onChange, onCancel, onSend } = props;
  return (
    <div className="flex flex-col gap-2">
      <TextArea
        label="Edited message"
        value={draft}
        onChange={onChange}
        autoFocus
        data-own-keys="Enter Escape"
        className="w-full"
        onKeyDown={(event) => {
          if (isComposing(event.nativeEvent)) return;
          const send = event.key === 'Enter' && (event.metaKey || event.ctrlKey);
          if (!send && event.key !== 'Escape') return;
          event.preventDefault();
          if (send) onSend();
          else onCancel();
        }}
      />
      <div className="flex justify-end gap-2">
        <Button size="small" onClick={onCancel}>
          Cancel
        </Button>
        <Button size="small" variant="primary" disabled={draft.trim() === ''} onClick={onSend}>
          Send again
        </Button>
      </div>
    </div>
  );
}
