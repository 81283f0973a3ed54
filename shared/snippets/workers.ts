import { INHERIT_ALL, type GatewayPolicy } from '../domain/gateway-policy';
import type { Json, JsonObject } from '../domain/json';
import { parseModelId } from '../domain/model';
import { FORMAT_LABELS, type RunRequest } from '../domain/run-request';
import { policyHeaders } from '../protocol/gateway-headers';
import { run } from '../protocol/run';
import { javaScriptLiteral, javaScriptString } from './javascript-quote';
import type { Snippet, SnippetInput } from './snippet';

/** A Worker that makes the request by its AI binding, whose input is that of `/ai/run`. */
export function workersSnippet({ request }: SnippetInput): Snippet {
  const { model, input, unsaid } = bindingCall(request);
  const gateway = gatewayOptions(request);
  const options: JsonObject = { ...(gateway && { gateway }), returnRawResponse: true };
  const text = `export default {
  async fetch(_request, env): Promise<Response> {
    // A plain string: the types know some of the models, and not all that these take.
    const model: string = ${javaScriptString(model)};
    const answer: unknown = await env.AI.run(
      model,
      ${javaScriptLiteral(input, '      ')},
      ${javaScriptLiteral(options, '      ')},
    );
    return answer instanceof Response ? answer : Response.json(answer);
  },
} satisfies ExportedHandler<Env>;
`;
  return {
    available: true,
    text,
    notes: [
      'Bind the models in wrangler.jsonc: "ai": { "binding": "AI" }, then run npx wrangler types. The binding needs no token.',
      'Not run against Cloudflare by the tests of this app.',
      ...formatNotes(request),
      ...unsaid.map((key) => `The binding has no place for ${key}, which stays out.`),
      ...gatewayNotes(request),
    ],
  };
}

/** Model and input as `/ai/run` has them, and the names of what else is in its envelope. */
function bindingCall(request: RunRequest): { model: string; input: Json; unsaid: string[] } {
  const { body } = run.encode({ ...request, format: 'run', modelInPath: false });
  const { model = null, input = {}, ...others } = body;
  const named = typeof model === 'string' ? model : request.model;
  return { model: named, input, unsaid: Object.keys(others) };
}

/** The binding's options for what the policy says (`GatewayOptions` of @cloudflare/workers-types 5); null: no gateway. */
function gatewayOptions({ model, policy }: RunRequest): JsonObject | null {
  if (policy.gatewayId === null && parseModelId(model).workersAi) return null;
  const retries = known({
    maxAttempts: policy.maxAttempts,
    retryDelayMs: policy.retryDelay,
    backoff: policy.backoff,
  });
  return known({
    id: policy.gatewayId ?? 'default',
    skipCache: policy.skipCache,
    cacheTtl: policy.cacheTtl,
    cacheKey: policy.cacheKey,
    metadata: policy.metadata,
    collectLog: policy.collectLog,
    eventId: policy.eventId,
    requestTimeoutMs: policy.requestTimeout,
    retries: Object.keys(retries).length > 0 ? retries : null,
  });
}

const HAS_OPTION = new Set<keyof GatewayPolicy>([
  'gatewayId',
  'skipCache',
  'cacheTtl',
  'cacheKey',
  'metadata',
  'collectLog',
  'eventId',
  'requestTimeout',
  'maxAttempts',
  'retryDelay',
  'backoff',
]);

function formatNotes({ format }: RunRequest): string[] {
  if (format === 'run') return [];
  return [
    `The binding speaks the Run format alone: the input is what Run sends for this model, not ${FORMAT_LABELS[format]}.`,
  ];
}

function gatewayNotes(request: RunRequest): string[] {
  const { policy } = request;
  if (gatewayOptions(request) === null) {
    const lost = Object.keys(policyHeaders(policy));
    if (lost.length === 0) return [];
    return [`No gateway is chosen, so these have no place: ${lost.join(', ')}.`];
  }
  const without = Object.fromEntries(
    Object.entries(policy).filter(([field]) => !HAS_OPTION.has(field as keyof GatewayPolicy)),
  );
  const lost = Object.keys(policyHeaders({ ...INHERIT_ALL, ...without }));
  return [
    ...(policy.gatewayId === null
      ? ['No gateway is chosen: "default" is the account\'s own.']
      : []),
    ...(lost.length > 0
      ? [`The binding has no option for these headers, which stay out: ${lost.join(', ')}.`]
      : []),
    ...(policy.requestTimeout === null && policy.maxAttempts === null
      ? []
      : [
          'Gateway options were reported to be ignored on this way (github.com/cloudflare/workerd/pull/6798): measure before you rely on timeout or retries.',
        ]),
  ];
}

/** What is set. */
function known(fields: Record<string, Json>): JsonObject {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}
