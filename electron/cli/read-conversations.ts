import { comparisonFromText } from '@electron/backend/comparisons/comparison-text';
import { conversationsOf, promptedModels, type Conversation } from './conversation';
import { readText } from './read-text';
import type { RunFileOptions, RunOptions } from './run-options';

/** What is to be run: the columns of a file, or one prompt for each model that was named. */
export async function readConversations(
  options: RunOptions | RunFileOptions,
): Promise<Conversation[]> {
  if (!('file' in options)) return promptedModels(options);
  return conversationsOf(comparisonFromText(await readText(options.file, 'run')));
}
