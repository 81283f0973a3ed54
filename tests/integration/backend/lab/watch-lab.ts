import type { BackendClient } from '@shared/contract/contract';
import { applyLabEvent, type Lab, type LabEvent } from '@shared/domain/lab/lab';

/** Watches an experiment until it ends, or until `until` says so; folds what it sees. */
export async function watchLab(
  client: BackendClient,
  labId: string,
  until: (lab: Lab) => boolean = () => false,
): Promise<{ lab: Lab; batches: LabEvent[][] }> {
  const controller = new AbortController();
  const batches: LabEvent[][] = [];
  let lab: Lab | null = null;
  for await (const batch of await client.lab.watch({ labId }, { signal: controller.signal })) {
    batches.push(batch);
    for (const event of batch) lab = applyLabEvent(lab, event);
    if (lab && until(lab)) break;
  }
  if (!lab) throw new Error('The experiment was never told of.');
  return { lab, batches };
}
