import { INHERIT_ALL } from '@shared/domain/gateway-policy';
import { DEFAULT_PARAMETERS, textMessage, type RunRequest } from '@shared/domain/run-request';

/** A plain streamed chat request; `given` replaces what a test is about. */
export function runRequest(given: Partial<RunRequest> = {}): RunRequest {
  return {
    model: 'openai/gpt-4.1',
    task: 'text-generation',
    format: 'chat-completions',
    modelInPath: false,
    system: null,
    messages: [textMessage('user', 'What is Cloudflare?')],
    parameters: DEFAULT_PARAMETERS,
    policy: INHERIT_ALL,
    ...given,
  };
}
