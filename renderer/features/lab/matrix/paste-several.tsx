import { Button } from '@renderer/ui/button';
import { Dialog } from '@renderer/ui/dialog';
import { Field } from '@renderer/ui/field';
import { TextArea } from '@renderer/ui/text-area';
import { useState } from 'react';
import { splitBlocks } from './split-blocks';

/** Takes several prompts at once; `room` is how many more there may be. */
export function PasteSeveral({ room, onAdd }: { room: number; onAdd: (added: string[]) => void }) {
  const [text, setText] = useState<string | null>(null);
  const blocks = splitBlocks(text ?? '').slice(0, room);
  const add = () => {
    onAdd(blocks);
    setText(null);
  };
  return (
    <>
      <Button size="small" variant="ghost" disabled={room <= 0} onClick={() => setText('')}>
        Paste several …
      </Button>
      <Dialog
        open={text !== null}
        onOpenChange={(open) => !open && setText(null)}
        title="Paste several prompts"
        description="One per block: with an empty line between them or, where prompts have empty lines themselves, a line of three hyphens."
        actions={
          <Button variant="primary" disabled={blocks.length === 0} onClick={add}>
            {blocks.length === 1 ? 'Add 1 prompt' : `Add ${blocks.length} prompts`}
          </Button>
        }
      >
        <Field label="Prompts" layout="column">
          <TextArea value={text ?? ''} minRows={8} maxRows={16} onChange={setText} />
        </Field>
      </Dialog>
    </>
  );
}
