import { formatBytes } from '@renderer/lib/format';
import { saveAsFile } from '@renderer/lib/save-as-file';
import { sentenceOf } from '@renderer/rpc/to-app-error';
import { Banner } from '@renderer/ui/banner';
import { Button } from '@renderer/ui/button';
import { Dialog } from '@renderer/ui/dialog';
import { Field } from '@renderer/ui/field';
import { Switch } from '@renderer/ui/switch';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useCompare, useWorkspace } from '../compare-context';
import { comparisonFileName } from './comparison-file-name';
import { writeComparison } from './write-comparison';

/** Keeps the comparison on screen as a file for version control, and says before what will not be in it. */
export function SaveComparisonDialog({ onClose }: { onClose: () => void }) {
  const compare = useCompare();
  const name = comparisonFileName(useWorkspace(({ title }) => title));
  const [includeAnswers, setIncludeAnswers] = useState(false);
  const { data: written, error } = useQuery({
    queryKey: ['comparison-file', includeAnswers],
    queryFn: () => writeComparison(compare, includeAnswers),
    // What is on screen may be another the next time.
    gcTime: 0,
  });
  const save = () => {
    if (written === undefined) return;
    saveAsFile(name, written.text);
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Save comparison"
      description="Columns, settings, prompts and their images as YAML that reads well in a diff. No token is in it."
      actions={
        <Button variant="primary" disabled={written === undefined} onClick={save}>
          Save file
        </Button>
      }
    >
      <p className="text-sm text-muted">
        <span className="font-mono break-all">{name}</span>
        {written === undefined ? null : ` · ${formatBytes(new Blob([written.text]).size)}`}
      </p>
      <Field
        label="Include answers"
        hint="Texts, figures, tool calls, and what was made: opening the file shows them, running it asks anew."
      >
        <Switch checked={includeAnswers} onChange={setIncludeAnswers} />
      </Field>
      {written === undefined || written.leftOut.length === 0 ? null : (
        <Banner tone="warning">{written.leftOut.join(' ')}</Banner>
      )}
      {error === null ? null : <Banner tone="failure">{sentenceOf(error)}</Banner>}
    </Dialog>
  );
}
