import { INHERIT_ALL } from '@shared/domain/gateway-policy';
import { DEFAULT_PARAMETERS, textMessage } from '@shared/domain/run-request';
import type { RequestFormat, RunRequest } from '@shared/domain/run-request';

/** An account that exists nowhere. */
export const ACCOUNT = { accountId: '0123456789abcdef0123456789abcdef', token: 'bench-token' };

/** The smallest streamed request. */
export function sampleRequest(format: RequestFormat): RunRequest {
  return {
    model: 'openai/gpt-5-mini',
    task: 'text-generation',
    format,
    modelInPath: false,
    system: null,
    messages: [textMessage('user', 'Hello')],
    parameters: DEFAULT_PARAMETERS,
    policy: INHERIT_ALL,
  };
}

/** The path below an API base at which a format is answered. */
export function pathOf(format: RequestFormat): string {
  const paths: Record<RequestFormat, string> = {
    run: 'ai/run',
    'chat-completions': 'ai/v1/chat/completions',
    responses: 'ai/v1/responses',
    messages: 'ai/v1/messages',
  };
  return `/accounts/${ACCOUNT.accountId}/${paths[format]}`;
}
