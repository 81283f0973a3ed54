import { toAppError } from '@renderer/rpc/to-app-error';
import { Banner } from '@renderer/ui/banner';
import type { ReactNode } from 'react';

/** What went wrong with the gateway's log, and what to do. */
export function LogFailure({ failure, actions }: { failure: unknown; actions?: ReactNode }) {
  const { message, hint, code } = toAppError(failure);
  // Where logs are elsewhere nothing has failed.
  return (
    <Banner tone={code === 'logs-elsewhere' ? 'info' : 'failure'} actions={actions}>
      {message} {hint}
    </Banner>
  );
}
