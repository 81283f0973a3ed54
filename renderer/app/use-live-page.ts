import { connection } from '@renderer/rpc/client';
import { toAppError } from '@renderer/rpc/to-app-error';
import { useEffect, useState } from 'react';
import { controller, showFailure, workspace } from './page-services';

const FEED_PAUSE = 500; // ms before a broken feed is opened again on a pipe that holds

/** Loads the workspace, follows the runs while the connection is open, and saves when the page goes away. */
export function useLivePage(): { loaded: boolean } {
  const [loaded, setLoaded] = useState(false);

  useEffect(() => {
    const leaving = new AbortController();
    let watching: AbortController | null = null;

    const follow = async (signal: AbortSignal) => {
      while (!signal.aborted) {
        await controller.watch(signal).catch(() => {});
        if (!signal.aborted) await new Promise((resolve) => setTimeout(resolve, FEED_PAUSE));
      }
    };
    const attach = () => {
      watching?.abort();
      watching = null;
      if (connection.getState() !== 'open' || leaving.signal.aborted) return;
      watching = new AbortController();
      void follow(watching.signal);
    };
    const detach = connection.subscribe(attach);
    leaving.signal.addEventListener('abort', () => {
      detach();
      watching?.abort();
    });

    workspace
      .load()
      .catch((failure: unknown) =>
        showFailure(toAppError(failure), 'The last comparison could not be read'),
      )
      .finally(() => {
        if (leaving.signal.aborted) return;
        setLoaded(true);
        attach();
      });
    return () => leaving.abort();
  }, []);

  useEffect(() => {
    const hide = () => {
      if (document.hidden) workspace.saveNow();
    };
    const leave = () => workspace.saveNow();
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('pagehide', leave);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('pagehide', leave);
    };
  }, []);

  return { loaded };
}
