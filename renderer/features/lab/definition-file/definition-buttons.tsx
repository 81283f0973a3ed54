import { saveAsFile } from '@renderer/lib/save-as-file';
import { client } from '@renderer/rpc/client';
import { Button } from '@renderer/ui/button';
import type { LabKind } from '@shared/domain/lab/lab-definition';
import { useRef } from 'react';
import { useLabServices } from '../lab-context';
import { useLabDraft } from '../state/use-lab-draft';
import { definitionFileName } from './definition-file-name';
import { useOpenDefinition } from './use-open-definition';

/** Keeps the experiment that is made up as a file for version control, and reads such a file. */
export function DefinitionButtons({ kind }: { kind: LabKind }) {
  const { showFailure } = useLabServices();
  const [draft] = useLabDraft(kind);
  const { open, refusal } = useOpenDefinition();
  const chooser = useRef<HTMLInputElement>(null);
  const save = () =>
    client.lab.writeDefinition({ definition: draft }).then(
      ({ text }) => saveAsFile(definitionFileName(draft), text),
      (failure: unknown) => showFailure(failure, 'The definition was not saved'),
    );
  return (
    <>
      <Button size="small" variant="ghost" onClick={() => chooser.current?.click()}>
        Open definition…
      </Button>
      <Button size="small" variant="ghost" onClick={() => void save()}>
        Save definition
      </Button>
      <input
        ref={chooser}
        type="file"
        accept=".yaml,.yml,.json"
        aria-label="Definition file"
        className="hidden"
        onChange={(event) => {
          void open(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      {refusal}
    </>
  );
}
