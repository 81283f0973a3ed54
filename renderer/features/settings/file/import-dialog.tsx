import { readTextFile } from '@renderer/lib/read-text-file';
import { client } from '@renderer/rpc/client';
import { sentenceOf } from '@renderer/rpc/to-app-error';
import { Banner } from '@renderer/ui/banner';
import { Button } from '@renderer/ui/button';
import { Dialog } from '@renderer/ui/dialog';
import { Field } from '@renderer/ui/field';
import { FileButton } from '@renderer/ui/file-button';
import { TextArea } from '@renderer/ui/text-area';
import { showToast } from '@renderer/ui/toast';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { takeSettings, useSettings } from '../use-settings';

const LONGEST = 200_000; // characters and bytes: what the backend reads at most
const EXPECTED = { kind: 'file of settings', largest: LONGEST };

/** Takes exported settings from a file or pasted. What is refused is named, and nothing is changed then. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const queries = useQueryClient();
  const [before, save] = useSettings();
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);

  const take = async (given: string) => {
    try {
      await takeSettings(queries, await client.settings.importText({ text: given }));
      onClose();
      showToast({
        title: 'The settings are imported',
        action: { label: 'Undo', onSelect: () => save(before) },
      });
    } catch (failure) {
      setRefusal(sentenceOf(failure));
    }
  };
  const takeFile = async (file: File) => {
    const read = await readTextFile(file, EXPECTED);
    if (!read.ok) {
      setRefusal(read.problem);
      return;
    }
    setText(read.text);
    await take(read.text);
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Import settings"
      description="What is in it replaces the settings of this app."
      actions={
        <>
          <FileButton
            inputLabel="Exported file"
            accept="application/json,.json"
            onFiles={([file]) => void takeFile(file)}
          >
            Open a file …
          </FileButton>
          <Button variant="primary" disabled={text.trim() === ''} onClick={() => void take(text)}>
            Import
          </Button>
        </>
      }
    >
      <Field label="Exported text" layout="column">
        <TextArea
          mono
          value={text}
          minRows={6}
          maxRows={14}
          maxLength={LONGEST}
          placeholder="Paste it here, or open the file"
          onChange={(next) => {
            setText(next);
            setRefusal(null);
          }}
        />
      </Field>
      {refusal === null ? null : <Banner tone="failure">{refusal}</Banner>}
    </Dialog>
  );
}
