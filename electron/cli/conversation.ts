import { appError, AppFailure } from '@shared/domain/app-error';
import type { ComparisonColumn, ComparisonDocument } from '@shared/domain/comparison-document';
import { conversationRequest } from '@shared/domain/conversation-request';
import { textMessage, type RunRequest } from '@shared/domain/run-request';
import type { RunOptions } from './run-options';

/** What one column asks: prompts one after another, each after the answers to those before it. */
export interface Conversation {
  model: string;
  /** At least one. */
  prompts: readonly string[];
  hasImages: boolean;
  /** What is sent after these answers; without the images where the model reads none. */
  requestAfter(answers: readonly string[], takesImages: boolean): RunRequest;
}

/** One prompt for each model, in the order in which they were named. */
export function promptedModels(options: RunOptions): Conversation[] {
  const { prompt, models, format, system, parameters, policy } = options;
  const messages = [textMessage('user', prompt)];
  const settings = { task: 'text-generation', modelInPath: false } as const;
  return models.map((model) => ({
    model,
    prompts: [prompt],
    hasImages: false,
    requestAfter: () => ({ ...settings, model, format, system, messages, parameters, policy }),
  }));
}

/**
 * The columns of a comparison, left to right; each prompt is asked anew, whatever answers stand in the file. Throws
 * `AppFailure` for a column that asks nothing or nobody.
 */
export function conversationsOf({ columns, gatewayId }: ComparisonDocument): Conversation[] {
  return columns.map((column, index) => {
    if (column.model.trim() === '') throw incomplete(`Column ${index + 1} names no model.`);
    if (column.turns.length === 0 || column.turns.some(({ prompt }) => prompt.trim() === ''))
      throw incomplete(`Column ${index + 1} has no prompt to send, or an empty one.`);
    return conversationOf(column, gatewayId);
  });
}

function conversationOf(column: ComparisonColumn, gatewayId: string | null): Conversation {
  const { turns, ...settings } = column;
  return {
    model: column.model,
    prompts: turns.map(({ prompt }) => prompt),
    hasImages: turns.some(({ images }) => images.length > 0),
    requestAfter(answers, takesImages) {
      const earlier = answers.flatMap((answer, index) => {
        const turn = turns[index];
        return turn ? [{ ...turn, answer }] : [];
      });
      const { prompt = '', images = [] } = turns[answers.length] ?? {};
      return conversationRequest({ settings, gatewayId, earlier, prompt, images, takesImages });
    },
  };
}

function incomplete(message: string): AppFailure {
  const hint = 'Nothing was sent. Add it to the file.';
  return new AppFailure(
    appError({ kind: 'bad-input', code: 'bad-input-comparison', message, hint }),
  );
}
