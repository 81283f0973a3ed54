import { toAppError } from '@renderer/rpc/to-app-error';
import type { AppError } from '@shared/domain/app-error';
import { useState } from 'react';

/** One call to the backend at a time: whether it is under way, and how the last one failed. */
export function useWork(): {
  busy: boolean;
  error: AppError | null;
  perform: (work: () => Promise<void>) => void;
} {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    setError(null);
    try {
      await work();
    } catch (failure) {
      setError(toAppError(failure));
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, perform: (work) => void run(work) };
}
