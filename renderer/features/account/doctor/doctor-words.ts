import { DOCTOR_STEPS, type DoctorState, type DoctorStep } from '@shared/domain/doctor';
import type { DoctorCheck } from './doctor-store';

/** The one word for a step's state. */
export const STATE_WORDS: Record<DoctorState, string> = {
  passed: 'passed',
  failed: 'failed',
  warning: 'warning',
  unknown: 'unknown',
  skipped: 'skipped',
};

const MARKS: Record<DoctorState, string> = {
  passed: '✓',
  failed: '✗',
  warning: '!',
  unknown: '?',
  skipped: '–',
};

/** The outcome in a line: `7 of 9 passed, 1 failed, 1 unknown`. */
export function summaryOf(steps: readonly DoctorStep[]): string {
  const count = (state: DoctorState) => steps.filter((step) => step.state === state).length;
  const others = (['failed', 'warning', 'unknown', 'skipped'] as const)
    .map((state) => [state, count(state)] as const)
    .filter(([, number]) => number > 0)
    .map(([state, number]) => `${number} ${STATE_WORDS[state]}${plural(state, number)}`);
  return [`${count('passed')} of ${DOCTOR_STEPS.length} passed`, ...others].join(', ');
}

const plural = (state: DoctorState, number: number) =>
  state === 'warning' && number > 1 ? 's' : '';

/** What the reader should look at first: a failure before a warning; null where there is neither. */
export function worstOf(steps: readonly DoctorStep[]): DoctorStep | null {
  return (
    steps.find(({ state }) => state === 'failed') ??
    steps.find(({ state }) => state === 'warning') ??
    null
  );
}

/** A check as Markdown, to paste into a ticket. The calls name the token's variable, never the token. */
export function doctorReport(check: DoctorCheck, account: { id: string | null; demo: boolean }) {
  const ended = check.endedAt === null ? '' : ` · ${new Date(check.endedAt).toISOString()}`;
  const lines = [
    `## Token check: ${summaryOf(check.steps)}`,
    '',
    `Account ${account.id ?? 'unknown'}${account.demo ? ' (demo gateway)' : ''} · gateway ${check.gatewayId ?? 'default'}${ended}`,
  ];
  for (const step of check.steps) lines.push('', ...stepLines(step));
  if (check.error !== null) lines.push('', `The check broke off: ${check.error.message}`);
  return `${lines.join('\n')}\n`;
}

function stepLines(step: DoctorStep): string[] {
  const lines = [
    `- ${MARKS[step.state]} **${step.title}** (${STATE_WORDS[step.state]}): ${step.message}`,
  ];
  const { error } = step;
  if (error !== null) {
    const codes = [
      error.status === null ? null : `HTTP ${error.status}`,
      error.gatewayCode === null ? null : `code ${error.gatewayCode}`,
      error.requestIds.ray === null ? null : `ray ${error.requestIds.ray}`,
    ].filter((code) => code !== null);
    if (codes.length > 0) lines.push(`  ${codes.join(', ')}`);
  }
  if (step.hint !== null) lines.push(`  ${step.hint}`);
  if (step.link !== null) lines.push(`  ${step.link.url}`);
  if (step.curl !== null) {
    lines.push('', '  ```sh', ...step.curl.split('\n').map((line) => `  ${line}`), '  ```');
  }
  return lines;
}
