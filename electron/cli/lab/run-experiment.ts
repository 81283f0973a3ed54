import { createRouterClient } from '@orpc/server';
import type { Backend } from '@electron/backend/create-backend';
import type { BackendClient } from '@shared/contract/contract';
import { durationText } from '@shared/domain/figure-text';
import { applyLabEvent, type Lab, type LabEstimate, type LabShot } from '@shared/domain/lab/lab';
import type { LabDefinition } from '@shared/domain/lab/lab-definition';
import { usd } from '../output/figures';
import { terminalText } from '../output/terminal-text';
import { labText } from './lab-text';

/** Where results and progress go, and what stops an experiment. */
export interface LabScreen {
  write(text: string): void;
  tell(line: string): void;
  signal: AbortSignal;
}

/** Runs an experiment to its end and prints it, with `json` as one object. True if it came to its own end. */
export async function runExperiment(
  backend: Backend,
  { definition, json }: { definition: LabDefinition; json: boolean },
  { write, tell, signal }: LabScreen,
): Promise<boolean> {
  const client: BackendClient = createRouterClient(backend.router);
  const estimate = await client.lab.estimate({ definition });
  for (const warning of estimate.warnings) tell(`! ${terminalText(warning)}`);
  tell(estimateText(estimate));
  if (signal.aborted) return false;
  const { labId } = await client.lab.start({ definition });
  if (signal.aborted) await client.lab.stop({ labId });
  const lab = await watch(client, labId, tell);
  if (json) {
    write((await client.lab.exportText({ labId, format: 'json' })).text);
  } else {
    if (lab.demo) write('Demo: everything below is simulated.\n');
    write(labText(lab));
  }
  if (lab.message !== null) tell(terminalText(lab.message));
  return lab.state === 'completed';
}

function estimateText({ shots, atMost, unpriced, pauses }: LabEstimate): string {
  const words = [
    `${shots} ${shots === 1 ? 'request' : 'requests'}`,
    atMost === null ? 'of unknown price' : `at most ${usd(atMost)} (est.)`,
    atMost !== null && unpriced > 0 ? `${unpriced} of unknown price` : null,
    pauses === 0 ? null : `${durationText(pauses)} of pauses`,
  ];
  return words.filter((word) => word !== null).join(', ');
}

async function watch(
  client: BackendClient,
  labId: string,
  tell: (line: string) => void,
): Promise<Lab> {
  let lab: Lab | null = null;
  // A shot is told of again when more is known of it.
  const told = new Set<number>();
  for await (const batch of await client.lab.watch({ labId })) {
    lab = batch.reduce<Lab | null>(applyLabEvent, lab);
    for (const shot of lab?.shots ?? []) {
      if (shot.endedAt === null || told.has(shot.index)) continue;
      told.add(shot.index);
      tell(progressLine(shot, lab?.shots.length ?? 0));
    }
  }
  if (!lab) throw new Error('An experiment that was started is not known.');
  return lab;
}

function progressLine(shot: LabShot, shots: number): string {
  const words = [
    `${shot.index + 1}/${shots}`,
    shot.label,
    shot.cacheStatus,
    shot.status === null ? null : `HTTP ${shot.status}`,
    shot.state === 'completed' ? null : shot.state,
    shot.endedAfter === null ? null : durationText(shot.endedAfter),
    shot.error?.message,
  ];
  return terminalText(words.filter(Boolean).join(' · ').replaceAll('\n', ' '));
}
