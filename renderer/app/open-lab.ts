import { defaultDefinition } from '@renderer/features/lab/state/default-definition';
import { putDraft } from '@renderer/features/lab/state/lab-drafts';
import { changedWords, withRequest } from '@renderer/features/lab/state/take-request';
import { showToast } from '@renderer/ui/toast';
import type { LabKind } from '@shared/domain/lab/lab-definition';
import { columnRequest } from './column-request';
import { labDrafts } from './lab-services';

/** Makes a column's next request the one that a lab examines; what the lab was set to otherwise stays. The caller goes there. */
export function putIntoLab(kind: LabKind, columnId: string): void {
  const request = columnRequest(columnId);
  const fresh = defaultDefinition(kind, request);
  const kept = labDrafts.getState()[kind];
  putDraft(labDrafts, kept === undefined ? fresh : withRequest(kept, fresh.request));
  const changes = changedWords(request, fresh.request);
  if (changes !== '') showToast({ title: 'Set for the lab', description: changes });
}
