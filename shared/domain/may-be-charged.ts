import type { Run } from './run';

/**
 * False where nobody is charged: the request was refused, or never arrived. What was sent and then given up by this side,
 * or cut before a status came, may have been worked on all the same.
 */
export function mayBeCharged({ status, error }: Pick<Run, 'status' | 'error'>): boolean {
  if (status !== null) return status >= 200 && status < 300;
  return error?.kind === 'timeout' || error?.code === 'network-reset';
}
