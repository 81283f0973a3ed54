import { readTextFile } from '@renderer/lib/read-text-file';
import { Banner } from '@renderer/ui/banner';
import { Button } from '@renderer/ui/button';
import { FileButton } from '@renderer/ui/file-button';
import { useState } from 'react';

/** Bytes: what the backend reads at most. */
const EXPECTED = { kind: 'file of recipes', largest: 1024 * 1024 };

/** Recipes to a file and back. What is refused is named in place. */
export function RecipeFile(props: {
  /** Null once they are taken; else why they were not. */
  onImport: (text: string) => Promise<string | null>;
  onExport: () => Promise<void>;
  isEmpty: boolean;
}) {
  const { onImport, onExport, isEmpty } = props;
  const [refusal, setRefusal] = useState<string | null>(null);
  const take = async (file: File) => {
    const read = await readTextFile(file, EXPECTED);
    setRefusal(read.ok ? await onImport(read.text) : read.problem);
  };
  return (
    <div className="flex flex-col items-end gap-2">
      <div className="flex gap-2">
        <FileButton
          inputLabel="File of recipes"
          accept="application/json,.json"
          onFiles={([file]) => void take(file)}
        >
          Import…
        </FileButton>
        <Button disabled={isEmpty} onClick={() => void onExport()}>
          Export to file
        </Button>
      </div>
      {refusal === null ? null : <Banner tone="failure">{refusal}</Banner>}
    </div>
  );
}
