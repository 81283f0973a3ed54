import { client } from '@renderer/rpc/client';
import { Banner } from '@renderer/ui/banner';
import { Button } from '@renderer/ui/button';
import { Dialog } from '@renderer/ui/dialog';
import { Field } from '@renderer/ui/field';
import { TextArea } from '@renderer/ui/text-area';
import { showToast } from '@renderer/ui/toast';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { sentenceOf, takeSettings, useSettings } from '../use-settings';

const LONGEST = 200_000; // characters and bytes: what the backend reads at most

/** Takes exported settings from a file or pasted. What is refused is named, and nothing is changed then. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const queries = useQueryClient();
  const [before, save] = useSettings();
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const chooser = useRef<HTMLInputElement>(null);

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
  const takeFile = async (file: File | undefined) => {
    if (file === undefined) return;
    if (file.size > LONGEST) {
      setRefusal(`“${file.name}” is too long for a file of settings. Nothing was changed.`);
      return;
    }
    const given = await file.text();
    setText(given);
    await take(given);
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
          <Button onClick={() => chooser.current?.click()}>Open a file …</Button>
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
      <input
        ref={chooser}
        type="file"
        accept="application/json,.json"
        aria-label="Exported file"
        className="hidden"
        onChange={(event) => {
          void takeFile(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      {refusal === null ? null : <Banner tone="failure">{refusal}</Banner>}
    </Dialog>
  );
}
