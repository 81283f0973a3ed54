import { assertNever } from '@shared/domain/assert-never';
import type { Refusal } from './api-failure';

/** Success in the v4 envelope (cloudflare-api.md §1.2). */
export function v4Result(result: unknown, extra: Record<string, unknown> = {}) {
  return { result, success: true, errors: [], messages: [], ...extra };
}

/** The paging block of v4 lists. */
export function resultInfo(page: number, perPage: number, counts: { here: number; all: number }) {
  return {
    result_info: {
      count: counts.here,
      page,
      per_page: perPage,
      total_count: counts.all,
    },
  };
}

/** The body of a refusal, in the envelope that the real API uses for it (cloudflare-api.md §6.1). */
export function refusalBody(refusal: Refusal, requestId: string): unknown {
  const { code, message, status } = refusal;
  const envelope = refusal.envelope ?? 'v4';
  switch (envelope) {
    case 'v4':
      return {
        success: false,
        errors: [
          {
            code,
            message,
            ...(refusal.path && { path: refusal.path }),
            ...(refusal.errorChain && { error_chain: refusal.errorChain }),
          },
        ],
        messages: [],
        result: null,
      };
    case 'gateway':
      return {
        success: false,
        result: [],
        messages: [],
        error: [{ code, message }],
        name: 'AiGatewayError',
        httpCode: status,
        internalCode: code,
        message,
        description: message,
        requestId,
      };
    case 'openai':
      return { error: { message, type: openAiType(status), code: String(code), param: null } };
    case 'anthropic':
      return {
        type: 'error',
        error: { type: anthropicType(status), message },
        request_id: requestId,
      };
    default:
      return assertNever(envelope);
  }
}

function openAiType(status: number): string {
  if (status === 401) return 'authentication_error';
  if (status === 429) return 'rate_limit_error';
  return status < 500 ? 'invalid_request_error' : 'server_error';
}

function anthropicType(status: number): string {
  const types: Record<number, string> = {
    401: 'authentication_error',
    402: 'billing_error',
    403: 'permission_error',
    404: 'not_found_error',
    408: 'timeout_error',
    429: 'rate_limit_error',
    529: 'overloaded_error',
  };
  return types[status] ?? (status < 500 ? 'invalid_request_error' : 'api_error');
}
