import { client } from '@renderer/rpc/client';
import { toAppError } from '@renderer/rpc/to-app-error';
import { showToast } from '@renderer/ui/toast';
import { showFailure } from './page-services';

/** Has the host open an address that the user agreed to. */
export function openLink(url: string): void {
  client.shell.openExternal({ url }).then(
    ({ opened }) => {
      if (!opened) showToast({ title: 'The address was not opened', description: url });
    },
    (failure: unknown) => showFailure(toAppError(failure), 'The address was not opened'),
  );
}
