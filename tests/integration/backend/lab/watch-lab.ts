import type { RecordedRequest } from '@electron/demo-gateway/demo-gateway-options';
import type { BackendClient } from '@shared/contract/contract';
import { applyLabEvent, type Lab, type LabEvent } from '@shared/domain/lab/lab';
import type { LabDefinition } from '@shared/domain/lab/lab-definition';
import type { TestBackend } from '@tests/support/test-backend';

/** Watches an experiment until it ends, or until `until` says so; folds what it sees. */
export async function watchLab(
  client: BackendClient,
  labId: string,
  until: (lab: Lab) => boolean = () => false,
): Promise<{ lab: Lab; batches: LabEvent[][] }> {
  const batches: LabEvent[][] = [];
  let lab: Lab | null = null;
  for await (const batch of await client.lab.watch({ labId })) {
    batches.push(batch);
    for (const event of batch) lab = applyLabEvent(lab, event);
    if (lab && until(lab)) break;
  }
  if (!lab) throw new Error('The experiment was never told of.');
  return { lab, batches };
}

/** Runs an experiment to its end. */
export async function ranLab(app: TestBackend, definition: LabDefinition): Promise<Lab> {
  const { labId } = await app.client.lab.start({ definition });
  return (await watchLab(app.client, labId)).lab;
}

/** The requests for an answer that a demo gateway saw. */
export function asked(demo: { requests(): readonly RecordedRequest[] }): RecordedRequest[] {
  return demo.requests().filter(({ method }) => method === 'POST');
}
