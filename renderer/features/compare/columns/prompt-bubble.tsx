import { isComposing } from '@renderer/lib/shortcut';
import { Button } from '@renderer/ui/button';
import { CopyButton } from '@renderer/ui/copy-button';
import { IconButton } from '@renderer/ui/icon-button';
import { RawText } from '@renderer/ui/markdown/raw-text';
import { TextArea } from '@renderer/ui/text-area';
import { Pencil } from 'lucide-react';
import { useState } from 'react';

/** What the user sent; can be copied, and edited to be sent again in its place. */
export function PromptBubble(props: {
  prompt: string;
  editable: boolean;
  onRerun: (prompt: string) => void;
}) {
  const { prompt, editable, onRerun } = props;
  const [draft, setDraft] = useState<string | null>(null);
  if (draft !== null) {
    return (
      <PromptEditor
        draft={draft}
        onChange={setDraft}
        onCancel={() => setDraft(null)}
        onSend={() => {
          setDraft(null);
          onRerun(draft);
        }}
      />
    );
  }
  return (
    <div className="group/prompt relative rounded-md bg-sunken px-2.5 py-2 text-muted">
      <div className="prose-text max-h-60 overflow-y-auto text-base">
        <RawText text={prompt} />
      </div>
      <div className="absolute top-1 right-1 flex rounded-md bg-sunken opacity-0 group-focus-within/prompt:opacity-100 group-hover/prompt:opacity-100">
        <CopyButton label="Copy prompt" text={prompt} />
        <IconButton
          label="Edit prompt"
          icon={<Pencil size={13} aria-hidden />}
          disabled={!editable}
          onClick={() => setDraft(prompt)}
        />
      </div>
    </div>
  );
}

function PromptEditor(props: {
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
        className="w-full"
        onKeyDown={(event) => {
          if (isComposing(event.nativeEvent)) return;
          const send = event.key === 'Enter' && (event.metaKey || event.ctrlKey);
          if (!send && event.key !== 'Escape') return;
          // These keys mean something else outside of this box: run all, stop.
          event.preventDefault();
          event.stopPropagation();
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
