import { createRouterClient } from '@orpc/server';
import type { Backend } from '@electron/backend/create-backend';
import type { BackendClient } from '@shared/contract/contract';
import { applyLabEvent, type Lab, type LabEstimate, type LabShot } from '@shared/domain/lab/lab';
import type { LabDefinition } from '@shared/domain/lab/lab-definition';
import type { LabCommand } from '../cli-options';
import { duration, usd } from '../output/figures';
import { terminalText } from '../output/terminal-text';
import { readText } from '../read-text';
import { UsageError } from '../usage-error';
import { labText } from './lab-text';

/** Where results and progress go, and what stops an experiment. */
export interface LabScreen {
  write(text: string): void;
  tell(line: string): void;
  signal: AbortSignal;
}

/** Runs an experiment to its end and prints it. True if it came to its own end. */
export async function runExperiment(
  backend: Backend,
  options: LabCommand,
  { write, tell, signal }: LabScreen,
): Promise<boolean> {
  const client: BackendClient = createRouterClient(backend.router);
  const definition = await definitionFor(client, options);
  const estimate = await client.lab.estimate({ definition });
  for (const warning of estimate.warnings) tell(`! ${terminalText(warning)}`);
  tell(estimateText(estimate));
  if (signal.aborted) return false;
  const { labId } = await client.lab.start({ definition });
  if (signal.aborted) await client.lab.stop({ labId });
  const lab = await watch(client, labId, tell);
  if (options.json) {
    write((await client.lab.exportText({ labId, format: 'json' })).text);
  } else {
    if (lab.demo) write('Demo: everything below is simulated.\n');
    write(labText(lab));
  }
  if (lab.message !== null) tell(terminalText(lab.message));
  return lab.state === 'completed';
}

async function definitionFor(
  client: BackendClient,
  { kind, source, budget }: LabCommand,
): Promise<LabDefinition> {
  if ('definition' in source) return source.definition;
  const definition = await client.lab.readDefinition({
    text: await readText(source.file, '--definition'),
  });
  if (definition.kind !== kind) {
    throw new UsageError(`The definition is of lab ${definition.kind}, not of lab ${kind}`);
  }
  return budget === null ? definition : { ...definition, budget };
}

function estimateText({ shots, atMost, unpriced, pauses }: LabEstimate): string {
  const words = [
    `${shots} ${shots === 1 ? 'request' : 'requests'}`,
    atMost === null ? 'of unknown price' : `at most ${usd(atMost)} (est.)`,
    atMost !== null && unpriced > 0 ? `${unpriced} of unknown price` : null,
    pauses === 0 ? null : `${duration(pauses)} of pauses`,
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
    shot.endedAfter === null ? null : duration(shot.endedAfter),
    shot.error?.message,
  ];
  return terminalText(words.filter(Boolean).join(' · ').replaceAll('\n', ' '));
}
