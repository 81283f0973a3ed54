import type { GatewayPolicy } from '@shared/domain/gateway-policy';
import type { LabKind } from '@shared/domain/lab/lab-definition';
import { textMessage, type RunRequest } from '@shared/domain/run-request';
import type { CliValues } from '../cli-values';
import { parseHeaders } from '../parse-headers';
import { parseParameters } from '../parse-parameters';
import { formatOf } from '../run-options';
import { UsageError } from '../usage-error';

/** What is sent. Where nothing is said, it is what the experiment can show something with. Throws `UsageError`. */
export function labRequest(kind: LabKind, values: CliValues): RunRequest {
  const { prompt = [], model = [] } = values;
  const [first] = model;
  if (!first?.trim()) throw new UsageError('--model is missing');
  if (model.length > 1) {
    throw new UsageError('lab takes one --model; compare several with --axis model=…');
  }
  if (prompt.length === 0 || prompt.some((text) => text.trim() === '')) {
    throw new UsageError('--prompt is missing');
  }
  if (prompt.length > 1 && kind !== 'matrix') throw new UsageError('lab takes one --prompt');
  if (values.stream && values['no-stream']) {
    throw new UsageError('--stream and --no-stream exclude each other');
  }
  return {
    model: first,
    task: 'text-generation',
    format: formatOf('--format', values.format ?? 'chat'),
    modelInPath: false,
    system: values.system ?? null,
    messages: [textMessage('user', prompt[0] ?? '')],
    parameters: parseParameters(values.param ?? [], isStreamed(kind, values)),
    policy: withDefaults(kind, parseHeaders(values.header ?? [])),
  };
}

/** Streams are kept by few gateways (cloudflare-api.md §4), so that nothing could hit. */
function isStreamed(kind: LabKind, values: CliValues): boolean {
  if (values.stream) return true;
  return !values['no-stream'] && kind !== 'cache' && kind !== 'matrix';
}

/** Seconds for which the cache lab asks to keep an answer. */
const CACHE_TTL = 60;
const ATTEMPTS = 3;
/** Ms. */
const RETRY_DELAY = 250;

function withDefaults(kind: LabKind, policy: GatewayPolicy): GatewayPolicy {
  switch (kind) {
    case 'cache':
      return { ...policy, cacheTtl: policy.cacheTtl ?? CACHE_TTL };
    case 'retry':
      return {
        ...policy,
        maxAttempts: policy.maxAttempts ?? ATTEMPTS,
        retryDelay: policy.retryDelay ?? RETRY_DELAY,
      };
    case 'formats':
    case 'matrix':
      return policy;
  }
}
