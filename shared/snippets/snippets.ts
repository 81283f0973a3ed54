import type { SnippetLanguage } from '../domain/snippet-languages';
import { cmdSnippet } from './cmd';
import { curlSnippet } from './curl';
import { httpFileSnippet } from './http-file';
import { powershellSnippet } from './powershell';
import { pythonSnippet } from './python';
import { pythonAnthropicSnippet } from './python-anthropic';
import { pythonOpenAiSnippet } from './python-openai';
import type { Snippet, SnippetInput } from './snippet';
import { typeScriptAnthropicSnippet } from './typescript-anthropic';
import { typeScriptFetchSnippet } from './typescript-fetch';
import { typeScriptOpenAiSnippet } from './typescript-openai';
import { workersSnippet } from './workers';

const SET = 'Set CLOUDFLARE_API_TOKEN and CLOUDFLARE_ACCOUNT_ID in your shell.';

type Generator = (input: SnippetInput) => Snippet;

const GENERATORS: Record<SnippetLanguage, Generator> = {
  curl: curlOf,
  powershell: powershellSnippet,
  cmd: cmdSnippet,
  http: httpFileSnippet,
  'typescript-openai': typeScriptOpenAiSnippet,
  'typescript-anthropic': typeScriptAnthropicSnippet,
  'typescript-fetch': typeScriptFetchSnippet,
  workers: workersSnippet,
  'python-openai': pythonOpenAiSnippet,
  'python-anthropic': pythonAnthropicSnippet,
  python: pythonSnippet,
};

/** Writes the request in this language. */
export function snippetOf(language: SnippetLanguage, input: SnippetInput): Snippet {
  return GENERATORS[language](input);
}

function curlOf({ wire, apiBase, tokenPlace = 'hidden' }: SnippetInput): Snippet {
  const note =
    tokenPlace === 'hidden'
      ? 'For bash and zsh: the token goes through a pipe of theirs, so that no list of processes shows it.'
      : "Works in sh, too, where no word begins with $'. While curl runs, the token stands in the list of processes, which other users of this machine can read.";
  return { available: true, text: curlSnippet(wire, apiBase, tokenPlace), notes: [SET, note] };
}
