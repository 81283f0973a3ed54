import { readTextFile } from '@renderer/lib/read-text-file';
import { client } from '@renderer/rpc/client';
import { toAppError } from '@renderer/rpc/to-app-error';
import { Dialog } from '@renderer/ui/dialog';
import { showToast } from '@renderer/ui/toast';
import { useState, type ReactNode } from 'react';
import { useLabServices } from '../lab-context';
import { LABS } from '../labs';
import { putDraft } from '../state/lab-drafts';

/** Bytes: what the backend reads at most. */
const EXPECTED = { kind: 'definition', largest: 5 * 1024 * 1024 };

interface Refusal {
  file: string;
  message: string;
  hint: string | null;
}

/** Reads a file into the lab that it is for. One that is refused changes nothing; `refusal` says why, with its line. */
export function useOpenDefinition(): {
  open: (file: File) => Promise<void>;
  refusal: ReactNode;
} {
  const { drafts, goTo } = useLabServices();
  const [refused, setRefused] = useState<Refusal | null>(null);

  const open = async (file: File) => {
    const read = await readTextFile(file, EXPECTED);
    if (!read.ok) {
      setRefused({ file: file.name, message: read.problem, hint: null });
      return;
    }
    try {
      const definition = await client.lab.readDefinition({ text: read.text });
      const before = drafts.getState()[definition.kind];
      putDraft(drafts, definition);
      goTo(definition.kind, null);
      showToast({
        title: `“${file.name}” is opened in Lab → ${LABS[definition.kind].title}`,
        ...(before ? { action: { label: 'Undo', onSelect: () => putDraft(drafts, before) } } : {}),
      });
    } catch (failure) {
      const { message, hint } = toAppError(failure);
      setRefused({ file: file.name, message, hint });
    }
  };

  const refusal = (
    <Dialog
      open={refused !== null}
      onOpenChange={(isOpen) => !isOpen && setRefused(null)}
      title="This file cannot be opened"
    >
      <p className="font-mono text-sm break-all text-muted">{refused?.file}</p>
      <p role="alert" className="break-words">
        {refused?.message}
      </p>
      <p className="text-muted">{refused?.hint}</p>
    </Dialog>
  );
  return { open, refusal };
}
