import { client, query } from '@renderer/rpc/client';
import { useQueryClient } from '@tanstack/react-query';
import { useLogServices } from '../log-context';

/** What can be done with runs of the log. Failures are shown; each resolves with whether it was done. */
export function useLogActions() {
  const { showFailure } = useLogServices();
  const queries = useQueryClient();
  const renew = () => queries.invalidateQueries({ queryKey: query.log.key() });
  const attempt = async (work: Promise<unknown>, title: string) => {
    try {
      await work;
      return true;
    } catch (failure) {
      showFailure(failure, title);
      return false;
    } finally {
      await renew();
    }
  };
  return {
    /** Pinned runs are kept whatever the limits of the log say. */
    pin: (runIds: readonly string[], pinned: boolean) =>
      attempt(
        client.log.mark({ runIds: [...runIds], pinned }),
        pinned ? 'Not pinned' : 'Not unpinned',
      ),
    note: (runIds: readonly string[], note: string) =>
      attempt(client.log.mark({ runIds: [...runIds], note }), 'The note was not saved'),
    async remove(runIds: readonly string[]) {
      const done = await attempt(client.log.remove({ runIds: [...runIds] }), 'Nothing was deleted');
      // One of them may be the one that is looked at.
      void queries.invalidateQueries({ queryKey: query.runs.get.key() });
      return done;
    },
  };
}
