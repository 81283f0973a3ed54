import { headerOf } from '../http/exchange';
import { costOf, logProvider } from './log-facts';
import type { InferenceCall, Outcome } from './inference-call';

/** What of a request is known even if it was refused at the door. */
export type LoggedCall = Pick<
  InferenceCall,
  'exchange' | 'state' | 'request' | 'pass' | 'startedAt'
>;

/** Writes the log entry of a request that went through a gateway, unless logging is off. */
export function writeLog(call: LoggedCall, outcome: Outcome): void {
  const { exchange, state, request, pass, startedAt } = call;
  if (!pass?.options.collectLog) return;
  const { options, gateway } = pass;
  const type = headerOf(exchange, 'content-type') ?? '';
  const provider = logProvider(request.modelId);
  state.logs.add({
    gatewayId: gateway.id,
    record: {
      id: pass.logId,
      created_at: new Date(startedAt).toISOString(),
      provider,
      model: request.modelId,
      model_type: 'text',
      path: exchange.url.pathname.replace(/^.*\/ai\//, ''),
      success: outcome.status < 400,
      status_code: outcome.status,
      cached: outcome.cached,
      duration: state.now() - startedAt,
      // Hits are logged with no input tokens and no cost (cloudflare-api.md §4).
      tokens_in: outcome.cached ? 0 : outcome.usage.input,
      tokens_out: outcome.usage.output,
      cost: outcome.cached ? 0 : costOf(request.modelId, outcome.usage, options.customCost),
      custom_cost: options.customCost !== null,
      metadata:
        options.metadata && state.metadataAsText
          ? JSON.stringify(options.metadata)
          : options.metadata,
      request_type: request.format,
      request_content_type: type,
      response_content_type: outcome.contentType,
      step: 0,
      event_id: pass.eventId,
      feedback: null,
      score: null,
      authentication: true,
      wholesale: provider !== 'workers-ai',
      byok: false,
      compatibilityMode: request.format !== 'run',
      dlp_action: outcome.status === 424 ? 'BLOCK' : null,
      user_agent: headerOf(exchange, 'user-agent') ?? '',
    },
    requestHead: { method: exchange.method, 'content-type': type },
    responseHead: { status: outcome.status, 'content-type': outcome.contentType },
    requestBody: options.collectPayload ? exchange.record.body : null,
    responseBody: options.collectPayload ? outcome.responseBody : null,
  });
}
