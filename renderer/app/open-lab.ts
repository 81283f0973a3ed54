import { defaultDefinition } from '@renderer/features/lab/state/default-definition';
import { putDraft } from '@renderer/features/lab/state/lab-drafts';
import { showToast } from '@renderer/ui/toast';
import type { LabKind } from '@shared/domain/lab/lab-definition';
import type { RunRequest } from '@shared/domain/run-request';
import { columnRequest } from './column-request';
import { labDrafts } from './lab-services';

/** Makes a column's next request the one that a lab examines; what the lab was set to otherwise stays. The caller goes there. */
export function putIntoLab(kind: LabKind, columnId: string): void {
  const request = columnRequest(columnId);
  const fresh = defaultDefinition(kind, request);
  const kept = labDrafts.getState()[kind];
  putDraft(labDrafts, kept === undefined ? fresh : { ...kept, request: fresh.request });
  const changes = changedWords(request, fresh.request);
  if (changes !== '') showToast({ title: 'Set for the lab', description: changes });
}

/** What the lab set so that there is something to measure. */
function changedWords(before: RunRequest, now: RunRequest): string {
  return [
    before.parameters.stream && !now.parameters.stream ? 'stream off' : null,
    before.policy.cacheTtl === now.policy.cacheTtl
      ? null
      : `cf-aig-cache-ttl: ${now.policy.cacheTtl}`,
    before.policy.maxAttempts === now.policy.maxAttempts
      ? null
      : `cf-aig-max-attempts: ${now.policy.maxAttempts}`,
    before.policy.retryDelay === now.policy.retryDelay
      ? null
      : `cf-aig-retry-delay: ${now.policy.retryDelay}`,
  ]
    .filter((part) => part !== null)
    .join(', ');
}
