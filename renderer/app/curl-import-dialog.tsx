import { FoundToken } from '@renderer/features/account/found-token';
import { ImportCurlDialog } from '@renderer/features/snippets/import/import-curl-dialog';
import { curlImport } from './curl-import';
import { acceptImport, taskOfModel } from './import-curl';

const close = () => curlImport.setState({ text: null }, true);

/** The dialog that reads a curl command, with the parts of other features that it shows. */
export function CurlImportDialog({ start }: { start: string }) {
  return (
    <ImportCurlDialog
      start={start}
      taskOf={taskOfModel}
      tokenOffer={({ token, accountId }) => (
        <FoundToken key={token} token={token} accountId={accountId} />
      )}
      onAccept={(read) => {
        if (acceptImport(read, { text: start, notes: [] })) close();
      }}
      onClose={close}
    />
  );
}
