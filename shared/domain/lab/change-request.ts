import { assertNever } from '../assert-never';
import { DEFAULT_GATEWAY_ID } from '../gateway';
import type { Backoff } from '../gateway-policy';
import {
  DEFAULT_MAX_TOKENS,
  type ContentPart,
  type RequestFormat,
  type RunRequest,
} from '../run-request';
import { failureFault } from './failure-fault';
import type { FailurePattern, KeyChange } from './lab-definition';

/** What a change needs beside the request. */
export interface ChangeOptions {
  /** Unlike that of every other experiment: no answer to a request with another mark is an answer to this one. */
  mark: string;
  /** Formats that a model is known to answer; empty where nothing is known. */
  formatsOf(model: string): readonly RequestFormat[];
}

/** The request as no earlier one was: the mark ends its prompt, and its cache key if it names one. */
export function withMark(request: RunRequest, mark: string): RunRequest {
  const { cacheKey } = request.policy;
  const policy =
    cacheKey === null ? request.policy : { ...request.policy, cacheKey: `${cacheKey}-${mark}` };
  return { ...withText(request, `\n\n(Experiment ${mark}.)`), policy };
}

/**
 * The request of the retry lab: the cache is left alone, and the simulated provider told how to fail. It goes through the
 * demo gateway's own gateway, with billing as usual there, because it has no other gateways and keys of the account; and
 * what it is not told of retries it is told as "once", so that no setting there changes what is foreseen.
 */
export function rehearsed(
  request: RunRequest,
  backoff: Backoff,
  pattern: FailurePattern,
): RunRequest {
  const { extraHeaders, maxAttempts, retryDelay } = request.policy;
  const others = Object.entries(extraHeaders).filter(([name]) => name.toLowerCase() !== FAULT);
  return {
    ...request,
    policy: {
      ...request.policy,
      gatewayId: DEFAULT_GATEWAY_ID,
      byokAlias: null,
      noWholesale: null,
      maxAttempts: maxAttempts ?? 1,
      retryDelay: retryDelay ?? 0,
      backoff,
      skipCache: true,
      extraHeaders: { ...Object.fromEntries(others), [FAULT]: failureFault(pattern) },
    },
  };
}

const FAULT = 'x-demo-fault';

/**
 * The request with one change. Where a value must be chosen it comes from the mark, so that no answer to the change of
 * an earlier experiment can lie in the cache.
 */
export function changeForKey(
  request: RunRequest,
  change: KeyChange,
  { mark, formatsOf }: ChangeOptions,
): RunRequest {
  const { policy, parameters } = request;
  /** From 0 up to but not including `below`. */
  const pick = (below: number): number => hash(`${change} ${mark}`) % below;
  switch (change) {
    case 'metadata':
      return { ...request, policy: { ...policy, metadata: { lab: mark, ...policy.metadata } } };
    case 'event-id':
      return { ...request, policy: { ...policy, eventId: `lab-${mark}` } };
    case 'cache-ttl':
      return {
        ...request,
        policy: { ...policy, cacheTtl: (policy.cacheTtl ?? 300) + 1 + pick(60) },
      };
    case 'stream':
      return { ...request, parameters: { ...parameters, stream: !parameters.stream } };
    case 'seed':
      return {
        ...request,
        parameters: { ...parameters, seed: (parameters.seed ?? 0) + 1 + pick(1e6) },
      };
    case 'temperature': {
      const given = (10_000 + pick(80_000)) / 100_000;
      const temperature = given === parameters.temperature ? given + 0.00001 : given;
      return { ...request, parameters: { ...parameters, temperature } };
    }
    case 'max-tokens': {
      const maxTokens = (parameters.maxTokens ?? DEFAULT_MAX_TOKENS) + 1 + pick(64);
      return { ...request, parameters: { ...parameters, maxTokens } };
    }
    case 'trailing-space':
      return withText(request, ' '.repeat(1 + pick(64)));
    case 'format': {
      const usual = request.format === 'chat-completions' ? 'run' : 'chat-completions';
      const format = formatsOf(request.model).find((known) => known !== request.format) ?? usual;
      return { ...request, format, modelInPath: false };
    }
    default:
      return assertNever(change);
  }
}

/** The request with `text` at the end of its last message. */
function withText(request: RunRequest, text: string): RunRequest {
  const last = request.messages.at(-1) ?? { role: 'user' as const, content: [] };
  const at = last.content.findLastIndex((part) => part.type === 'text');
  const part = last.content[at];
  const changed: ContentPart = {
    type: 'text',
    text: (part?.type === 'text' ? part.text : '') + text,
  };
  const content = part ? last.content.with(at, changed) : [...last.content, changed];
  return { ...request, messages: [...request.messages.slice(0, -1), { ...last, content }] };
}

/** FNV-1a, 32 bits: spreads marks evenly, nothing more is asked of it. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return value >>> 0;
}
