import { newRun } from '@shared/domain/apply-run-event';
import { INHERIT_ALL } from '@shared/domain/gateway-policy';
import type { Run } from '@shared/domain/run';
import { DEFAULT_PARAMETERS, textMessage } from '@shared/domain/run-request';

/** A run that has just been started. */
export function emptyRun(id: string): Run {
  const request = {
    model: 'demo/model',
    task: 'text-generation',
    format: 'chat-completions',
    modelInPath: false,
    system: null,
    messages: [textMessage('user', 'Measure this.')],
    parameters: DEFAULT_PARAMETERS,
    policy: INHERIT_ALL,
  } as const;
  return newRun(id, { ...request, messages: [...request.messages] }, 0);
}
