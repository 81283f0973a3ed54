import { INHERIT_ALL } from '@shared/domain/gateway-policy';
import { DEFAULT_PARAMETERS, textMessage, type RunRequest } from '@shared/domain/run-request';

/** A plain request, changed where a test needs it. */
export function someRequest(change: Partial<RunRequest> = {}): RunRequest {
  return {
    model: 'openai/gpt-4.1',
    task: 'text-generation',
    format: 'chat-completions',
    modelInPath: false,
    system: null,
    messages: [textMessage('user', 'Hello')],
    parameters: DEFAULT_PARAMETERS,
    policy: INHERIT_ALL,
    ...change,
  };
}
