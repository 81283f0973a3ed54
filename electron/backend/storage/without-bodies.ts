import type { Run } from '@shared/domain/run';
import type { RunNotice } from '@shared/domain/run-event';

/** The notice of a run whose prompt and answer are not stored. */
export const BODIES_NOT_STORED = 'bodies-not-stored';

const NOT_STORED: RunNotice = {
  code: BODIES_NOT_STORED,
  message:
    'Prompt and answer were not stored, as chosen in Settings: only times, counts and errors are kept.',
};

/** The run as it is kept where bodies are not to be stored: no prompt, no answer, and a notice that says so. */
export function withoutBodies(run: Run): Run {
  const { request, sent, error, notices } = run;
  const isTold = notices.some(({ code }) => code === NOT_STORED.code);
  return {
    ...run,
    request: {
      ...request,
      system: null,
      messages: [],
      parameters: { ...request.parameters, extraBody: null },
    },
    sent: sent && { ...sent, body: '' },
    text: '',
    reasoning: '',
    refusal: '',
    toolCalls: run.toolCalls.map((call) => ({ ...call, arguments: '' })),
    media: [],
    error: error && { ...error, rawBody: null },
    notices: isTold ? notices : [...notices, NOT_STORED],
  };
}
