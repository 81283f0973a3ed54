import { dialectFor } from '@shared/protocol/dialects';
import { snippetOf } from '@shared/snippets/snippets';
import { apiBaseOf } from './api-base';
import type { SnippetCommand } from './cli-options';
import { requestsOf } from './comparison-requests';
import { terminalText } from './output/terminal-text';
import { UsageError } from './usage-error';

/** Where the snippet goes, and what is to be said about it. */
export interface SnippetScreen {
  write(text: string): void;
  tell(line: string): void;
}

/** Prints the request as the window's code panel has it. True if the language can say it. Throws `UsageError`. */
export async function printSnippet(
  { run, form, column, apiBase, json }: SnippetCommand,
  { write, tell }: SnippetScreen,
): Promise<boolean> {
  const requests = await requestsOf(run);
  const request = requests[column - 1];
  if (!request) {
    const all = requests.length === 1 ? 'is 1 column' : `are ${requests.length} columns`;
    throw new UsageError(`--column ${column}: there ${all}`);
  }
  const wire = dialectFor(request.format).encode(request);
  const { language, tokenPlace } = form;
  const snippet = snippetOf(language, { request, wire, apiBase: apiBaseOf(apiBase), tokenPlace });
  if (json) write(`${JSON.stringify({ language, ...snippet })}\n`);
  else if (snippet.available) {
    write(`${snippet.text.trimEnd()}\n`);
    for (const note of snippet.notes) tell(terminalText(note));
  } else tell(terminalText(snippet.reason));
  return snippet.available;
}
