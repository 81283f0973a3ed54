import { saveAsFile } from '@renderer/lib/save-as-file';
import { client } from '@renderer/rpc/client';
import { Button } from '@renderer/ui/button';
import { FileButton } from '@renderer/ui/file-button';
import type { LabKind } from '@shared/domain/lab/lab-definition';
import { useLabServices } from '../lab-context';
import { useLabDraft } from '../state/use-lab-draft';
import { definitionFileName } from './definition-file-name';
import { useOpenDefinition } from './use-open-definition';

/** Keeps the experiment that is made up as a file for version control, and reads such a file. */
export function DefinitionButtons({ kind }: { kind: LabKind }) {
  const { showFailure } = useLabServices();
  const [draft] = useLabDraft(kind);
  const { open, refusal } = useOpenDefinition();
  const save = () =>
    client.lab.writeDefinition({ definition: draft }).then(
      ({ text }) => saveAsFile(definitionFileName(draft), text),
      (failure: unknown) => showFailure(failure, 'The definition was not saved'),
    );
  return (
    <>
      <FileButton
        size="small"
        variant="ghost"
        inputLabel="Definition file"
        accept=".yaml,.yml,.json"
        onFiles={([file]) => void open(file)}
      >
        Open definition…
      </FileButton>
      <Button size="small" variant="ghost" onClick={() => void save()}>
        Save definition
      </Button>
      {refusal}
    </>
  );
}
