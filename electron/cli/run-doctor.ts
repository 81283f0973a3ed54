import { createRouterClient } from '@orpc/server';
import type { Backend } from '@electron/backend/create-backend';
import type { DoctorState, DoctorStep } from '@shared/domain/doctor';
import type { DoctorOptions } from './cli-options';
import { terminalText } from './output/terminal-text';

const MARKS: Readonly<Record<DoctorState, string>> = {
  passed: '✓',
  failed: '✗',
  warning: '!',
  unknown: '?',
  skipped: '-',
};

/** Where the doctor's words go, and what stops it. */
export interface DoctorScreen {
  write(text: string): void;
  signal: AbortSignal;
}

/** Examines the token and prints each step as it is known, or all of them as one JSON array. True if none failed. */
export async function runDoctor(
  backend: Backend,
  options: Pick<DoctorOptions, 'gatewayId' | 'json' | 'demo'>,
  { write, signal }: DoctorScreen,
): Promise<boolean> {
  const client = createRouterClient(backend.router);
  const steps: DoctorStep[] = [];
  const { gatewayId } = options;
  if (options.demo && !options.json) write('Demo: everything below is simulated.\n');
  for await (const step of await client.doctor.run({ gatewayId }, { signal })) {
    steps.push(step);
    if (!options.json) write(stepText(step));
  }
  if (options.json) write(`${JSON.stringify(steps, null, 2)}\n`);
  return steps.every((step) => step.state !== 'failed');
}

/** One step as lines; what can be done about it stands below its message. */
function stepText({ state, title, message, hint, link, error, curl }: DoctorStep): string {
  const said = error?.providerMessage
    ? `The API says (HTTP ${error.status ?? '?'}, ${error.gatewayCode ?? 'no code'}): ${error.providerMessage}`
    : null;
  const below = [
    hint,
    link && `${link.label}: ${link.url}`,
    state === 'failed' ? said : null,
    state === 'failed' ? curl : null,
  ];
  const lines = [`${MARKS[state]} ${title}: ${message}`, ...below.filter((line) => line !== null)];
  return `${lines.map((line) => terminalText(line).replaceAll('\n', '\n  ')).join('\n  ')}\n`;
}
