import { LAB_LIMITS, type LabDefinition } from '@shared/domain/lab/lab-definition';
import type { RunRequest } from '@shared/domain/run-request';
import { promptOf } from './lab-request';

/** An experiment on another request; what it was set to otherwise stays. A matrix gets its prompt as a first row. */
export function withRequest(kept: LabDefinition, request: RunRequest): LabDefinition {
  if (kept.kind !== 'matrix') return { ...kept, request };
  const prompt = promptOf(request);
  const others = kept.prompts.filter((one) => one !== prompt);
  return { ...kept, request, prompts: [prompt, ...others].slice(0, LAB_LIMITS.prompts) };
}

/** What was changed in a request so that there is something to measure, e.g. `stream off, cf-aig-cache-ttl: 60`; empty for nothing. */
export function changedWords(before: RunRequest, now: RunRequest): string {
  const header = (name: string, was: number | null, is: number | null) =>
    was === is || is === null ? [] : [`${name}: ${is}`];
  return [
    ...(before.parameters.stream && !now.parameters.stream ? ['stream off'] : []),
    ...header('cf-aig-cache-ttl', before.policy.cacheTtl, now.policy.cacheTtl),
    ...header('cf-aig-max-attempts', before.policy.maxAttempts, now.policy.maxAttempts),
    ...header('cf-aig-retry-delay', before.policy.retryDelay, now.policy.retryDelay),
  ].join(', ');
}
