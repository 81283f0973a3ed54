import { SentRequestView } from '@renderer/ui/wire/sent-request-view';
import type { RunRequest } from '@shared/domain/run-request';
import { useMemo } from 'react';
import { useCompare } from '../compare-context';
import { previewRequest } from '../state/request-preview';

/** The request that the next run would send, from the very `encode` that sends it. */
export function RequestPreview({ request }: { request: RunRequest }) {
  const { apiBase, accountId } = useCompare();
  const preview = useMemo(
    () => previewRequest(request, { apiBase, accountId }),
    [request, apiBase, accountId],
  );
  return <SentRequestView sent={preview} />;
}
