import { appError } from '@shared/domain/app-error';
import { newRun } from '@shared/domain/apply-run-event';
import type {
  ComparisonAnswer,
  ComparisonColumn,
  ComparisonPrompt,
} from '@shared/domain/comparison-document';
import { conversationRequest } from '@shared/domain/conversation-request';
import { FROM_FILE } from '@shared/domain/from-file';
import type { Run } from '@shared/domain/run';
import { NO_TIMINGS } from '@shared/domain/run-event';

/** An answer of a file, what was asked, and the column that asked. */
export interface OpenedAnswer {
  column: ComparisonColumn;
  prompt: ComparisonPrompt;
  answer: ComparisonAnswer;
}

/**
 * An answer of a file as a run that has ended, so that it can be shown and continued like one; a notice tells where it is
 * from. Its request holds the prompt alone: what else was sent is not in the file.
 */
export function answerAsRun(id: string, { column, prompt, answer }: OpenedAnswer): Run {
  const { turns: _asked, ...settings } = column;
  const request = conversationRequest({
    settings,
    gatewayId: null,
    earlier: [],
    ...prompt,
    takesImages: true,
  });
  const { firstTextAfter, endedAfter, failure, isCached, toolCalls, ...rest } = answer;
  const isTimed = firstTextAfter !== null || endedAfter !== null;
  return {
    ...newRun(id, request, answer.startedAt),
    ...rest,
    toolCalls: toolCalls.map((call) => ({ id: null, ...call })),
    responseHeaders: isCached ? { 'cf-aig-cache-status': 'HIT' } : {},
    timings: {
      ...NO_TIMINGS,
      sent: isTimed ? 0 : null,
      firstText: firstTextAfter,
      ended: endedAfter,
    },
    error:
      failure === null
        ? null
        : appError({ kind: 'provider', code: FROM_FILE, message: failure, retryable: true }),
    notices: [{ code: FROM_FILE, message: originOf(answer) }],
  };
}

function originOf({ startedAt, state, failure, isCached }: ComparisonAnswer): string {
  const asked = new Date(startedAt).toLocaleString('en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return [
    `From the file, asked ${asked}.`,
    isCached ? 'It came from the gateway’s cache then.' : null,
    state === 'failed' && failure === null ? 'It failed; the file does not say why.' : null,
    state === 'cut-off' && failure === null ? 'It ends early; the file does not say why.' : null,
    'Neither the log nor the cost of this session has it.',
  ]
    .filter((sentence) => sentence !== null)
    .join(' ');
}
