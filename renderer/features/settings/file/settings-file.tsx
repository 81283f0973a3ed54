import { client } from '@renderer/rpc/client';
import { sentenceOf } from '@renderer/rpc/to-app-error';
import { copyText } from '@renderer/lib/clipboard';
import { saveAsFile } from '@renderer/lib/save-as-file';
import { Button } from '@renderer/ui/button';
import { showToast } from '@renderer/ui/toast';
import { useState } from 'react';
import { ImportDialog } from './import-dialog';

const FILE_NAME = 'ai-gateway-playground-settings.json';

/** All settings as a file or as text, and back: for another machine, or for a colleague. */
export function SettingsFile() {
  const [importing, setImporting] = useState(false);

  const withText = async (take: (text: string) => Promise<void> | void) => {
    try {
      await take((await client.settings.exportText()).text);
    } catch (failure) {
      showToast({
        title: 'The settings were not exported',
        description: sentenceOf(failure),
        tone: 'failure',
      });
    }
  };
  const copy = async (text: string) => {
    const copied = await copyText(text);
    showToast(
      copied
        ? { title: 'The settings are copied as text' }
        : { title: 'The browser refused to copy', tone: 'failure' },
    );
  };

  return (
    <div className="flex flex-wrap items-center gap-2">
      <p className="min-w-50 grow basis-0">
        <span className="block font-medium">Export and import</span>
        <span className="text-xs text-faint">
          For another machine or a colleague. Neither token nor account is in it.
        </span>
      </p>
      <Button onClick={() => void withText((text) => saveAsFile(FILE_NAME, text))}>
        Export to file
      </Button>
      <Button onClick={() => void withText(copy)}>Copy as text</Button>
      <Button onClick={() => setImporting(true)}>Import …</Button>
      {importing ? <ImportDialog onClose={() => setImporting(false)} /> : null}
    </div>
  );
}
