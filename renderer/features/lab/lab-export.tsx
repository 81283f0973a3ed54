import { saveAsFile } from '@renderer/lib/save-as-file';
import { client } from '@renderer/rpc/client';
import { Button } from '@renderer/ui/button';
import type { LabKind } from '@shared/domain/lab/lab-definition';
import { useLabServices } from './lab-context';

/** Saves all shots as a table for other programs, or the whole experiment. */
export function LabExport({ labId, kind }: { labId: string; kind: LabKind }) {
  const { showFailure } = useLabServices();
  const save = (format: 'csv' | 'json') =>
    client.lab.exportText({ labId, format }).then(
      ({ text }) => saveAsFile(`${kind}-lab-${labId.slice(0, 8)}.${format}`, text),
      (failure: unknown) => showFailure(failure, 'Nothing was exported'),
    );
  return (
    <>
      <Button size="small" variant="ghost" onClick={() => void save('csv')}>
        Export CSV
      </Button>
      <Button size="small" variant="ghost" onClick={() => void save('json')}>
        Export JSON
      </Button>
    </>
  );
}
