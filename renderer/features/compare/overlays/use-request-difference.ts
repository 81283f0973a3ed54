import { compareRequests, type RequestDifference } from '@shared/domain/request-difference';
import type { RunRequest } from '@shared/domain/run-request';
import { useMemo } from 'react';
import { useCompare } from '../compare-context';
import { useNextRequest } from '../inspector/use-next-request';
import { previewRequest, type RequestTarget } from '../state/request-preview';

/** How the next requests of two columns differ; null while one of them is not there. */
export function useRequestDifference(a: string, b: string): RequestDifference | null {
  const { apiBase, accountId } = useCompare();
  const [first, second] = [useNextRequest(a), useNextRequest(b)];
  return useMemo(() => {
    if (first === null || second === null) return null;
    const target = { apiBase, accountId };
    return compareRequests([first, second].map((request) => compared(request, target)));
  }, [first, second, apiBase, accountId]);
}

function compared(request: RunRequest, target: RequestTarget) {
  return { settings: request, sent: previewRequest(request, target) };
}
