import { connection } from '@renderer/rpc/client';
import { toAppError } from '@renderer/rpc/to-app-error';
import type { AppError } from '@shared/domain/app-error';
import { useEffect, useState } from 'react';
import { controller, workspace } from './page-services';

const PAUSE = 500; // ms before the next try on a connection that holds

/** Whether the stored comparison has been read, and what is in the way if not. */
export interface LivePage {
  loaded: boolean;
  problem: AppError | null;
}

/** Reads the workspace, follows the runs while the connection is open, and saves when the page goes away. */
export function useLivePage(): LivePage {
  const [page, setPage] = useState<LivePage>({ loaded: false, problem: null });

  useEffect(() => {
    let current = new AbortController();

    const live = async (signal: AbortSignal) => {
      while (!signal.aborted) {
        try {
          await workspace.load();
          if (!signal.aborted) setPage({ loaded: true, problem: null });
          await controller.watch(signal);
        } catch (failure) {
          // Once loaded, a feed that breaks is only opened again: no column loses anything by it.
          if (!signal.aborted)
            setPage(({ loaded }) => ({ loaded, problem: loaded ? null : toAppError(failure) }));
        }
        if (!signal.aborted) await new Promise((resolve) => setTimeout(resolve, PAUSE));
      }
    };
    const follow = () => {
      current.abort();
      current = new AbortController();
      if (connection.getState() === 'open') void live(current.signal);
    };
    follow();
    const unsubscribe = connection.subscribe(follow);
    return () => {
      unsubscribe();
      current.abort();
    };
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

  return page;
}
