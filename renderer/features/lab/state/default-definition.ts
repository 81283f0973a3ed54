import { assertNever } from '@shared/domain/assert-never';
import type { LabDefinition, LabKind } from '@shared/domain/lab/lab-definition';
import { REQUEST_FORMATS, textMessage, type RunRequest } from '@shared/domain/run-request';
import type { DefinitionOf } from './lab-drafts';
import { promptOf, withPrompt } from './lab-request';

/** What is asked where Compare has no prompt: short, so that many shots cost little. */
const FIRST_PROMPT = 'Explain in two sentences when a client should retry a request.';

/** Seconds for which the cache lab asks to keep an answer, where nothing else is asked. */
const FIRST_CACHE_TTL = 60;

/** An experiment to begin with, on a request of Compare. */
export function defaultDefinition<Kind extends LabKind>(
  kind: Kind,
  request: RunRequest,
): DefinitionOf<Kind> {
  const asked = promptOf(request).trim() === '' ? withPrompt(request, FIRST_PROMPT) : request;
  return byKind(kind, asked) as DefinitionOf<Kind>;
}

function byKind(kind: LabKind, request: RunRequest): LabDefinition {
  const basis = { version: 1, name: '', request, budget: null } as const;
  switch (kind) {
    case 'cache':
      return {
        ...basis,
        kind,
        request: cacheable(request),
        fresh: true,
        test: { type: 'repeat', shots: 20, pacing: { type: 'sequential', gap: 250 } },
      };
    case 'retry':
      return {
        ...basis,
        kind,
        request: retrying(request),
        pattern: { type: 'fail-first', count: 2, status: 500, after: 200 },
        backoffs: ['constant', 'linear', 'exponential'],
        runs: 3,
        atOnce: 3,
      };
    case 'formats':
      return { ...basis, kind, formats: [...REQUEST_FORMATS] };
    case 'matrix':
      return {
        ...basis,
        kind,
        request: cacheable(request),
        axes: [{ field: 'cf-aig-cache-ttl', values: [60, 300, 3600] }],
        prompts: [promptOf(request)],
        repeats: 2,
        atOnce: 2,
        fresh: true,
      };
    default:
      return assertNever(kind);
  }
}

/** Streams are kept by few gateways, and without a lifetime nothing is kept at all (cloudflare-api.md §4). */
function cacheable(request: RunRequest): RunRequest {
  const { parameters, policy } = request;
  return {
    ...request,
    parameters: { ...parameters, stream: false },
    policy: { ...policy, cacheTtl: policy.cacheTtl ?? FIRST_CACHE_TTL },
  };
}

/** With nothing set there would be one try, and nothing to see. */
function retrying(request: RunRequest): RunRequest {
  const { policy } = request;
  return {
    ...request,
    messages: [textMessage('user', promptOf(request))],
    policy: {
      ...policy,
      maxAttempts: policy.maxAttempts ?? 3,
      retryDelay: policy.retryDelay ?? 250,
    },
  };
}
