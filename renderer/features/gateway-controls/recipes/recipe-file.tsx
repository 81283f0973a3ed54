import { Banner } from '@renderer/ui/banner';
import { Button } from '@renderer/ui/button';
import { useRef, useState } from 'react';

const LONGEST = 1024 * 1024; // bytes: what the backend reads at most

/** Recipes to a file and back. What is refused is named in place. */
export function RecipeFile(props: {
  /** Null once they are taken; else why they were not. */
  onImport: (text: string) => Promise<string | null>;
  onExport: () => Promise<void>;
  isEmpty: boolean;
}) {
  const { onImport, onExport, isEmpty } = props;
  const [refusal, setRefusal] = useState<string | null>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const problem =
      file.size > LONGEST
        ? `“${file.name}” is too long for a file of recipes. Nothing was changed.`
        : await onImport(await file.text());
    setRefusal(problem);
  };
  return (
    <div className="flex flex-col items-end gap-2">
      <div className="flex gap-2">
        <Button onClick={() => chooser.current?.click()}>Import…</Button>
        <Button disabled={isEmpty} onClick={() => void onExport()}>
          Export to file
        </Button>
      </div>
      <input
        ref={chooser}
        type="file"
        accept="application/json,.json"
        aria-label="File of recipes"
        className="hidden"
        onChange={(event) => {
          void take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      {refusal === null ? null : <Banner tone="failure">{refusal}</Banner>}
    </div>
  );
}
