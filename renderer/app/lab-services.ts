import { createLabDrafts } from '@renderer/features/lab/state/lab-drafts';
import { createLabsStore } from '@renderer/features/lab/state/labs-store';
import { client, connection, query } from '@renderer/rpc/client';
import { toAppError } from '@renderer/rpc/to-app-error';
import { frameOrTimer } from './frame-or-timer';
import { queries } from './queries';
import { runningLabs } from './running-labs';

/** The experiments that are being made up; they outlive a look at another screen. */
export const labDrafts = createLabDrafts();

/** The experiments of this page. */
export const labs = createLabsStore({
  reader: client.lab,
  beforePaint: frameOrTimer,
  toAppError,
  untilConnected: () =>
    new Promise((resolve) => {
      if (connection.getState() === 'open') return void setTimeout(resolve, PAUSE);
      const unsubscribe = connection.subscribe(() => {
        if (connection.getState() !== 'open') return;
        unsubscribe();
        resolve();
      });
    }),
  onChange: () => void queries.invalidateQueries({ queryKey: query.lab.list.key() }),
});

labs.views.subscribe((views) => {
  const running = Object.values(views).filter(({ lab }) => lab?.state === 'running');
  runningLabs.setState(running.length, true);
});

/** Ms before the next try on a connection that holds. */
const PAUSE = 500;
