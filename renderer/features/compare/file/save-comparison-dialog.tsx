import { saveAsFile } from '@renderer/lib/save-as-file';
import { client } from '@renderer/rpc/client';
import { toAppError } from '@renderer/rpc/to-app-error';
import { Banner } from '@renderer/ui/banner';
import { Button } from '@renderer/ui/button';
import { Dialog } from '@renderer/ui/dialog';
import { Field } from '@renderer/ui/field';
import { Switch } from '@renderer/ui/switch';
import { useState } from 'react';
import { useCompare, useWorkspace } from '../compare-context';
import { comparisonFileName } from './comparison-file-name';

/** Keeps the comparison on screen as a file for version control. */
export function SaveComparisonDialog({ onClose }: { onClose: () => void }) {
  const { workspace } = useCompare();
  const name = comparisonFileName(useWorkspace(({ title }) => title));
  const [includeAnswers, setIncludeAnswers] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const save = async () => {
    setRefusal(null);
    try {
      const { text } = await client.comparisons.write({
        workspace: workspace.state.getState(),
        includeAnswers,
      });
      saveAsFile(name, text);
      onClose();
    } catch (failure) {
      const { message, hint } = toAppError(failure);
      setRefusal([message, hint].filter((part) => part !== null).join(' '));
    }
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Save comparison"
      description="Columns, settings and prompts as YAML that reads well in a diff. No token is in it, and no attached image."
      actions={
        <Button variant="primary" onClick={() => void save()}>
          Save file
        </Button>
      }
    >
      <p className="font-mono text-sm break-all text-muted">{name}</p>
      <Field
        label="Include answers"
        hint="For whoever reads the file, and as what was said before when the file is run in a terminal. Opening the file brings back the prompts alone."
      >
        <Switch checked={includeAnswers} onChange={setIncludeAnswers} />
      </Field>
      {refusal === null ? null : <Banner tone="failure">{refusal}</Banner>}
    </Dialog>
  );
}
