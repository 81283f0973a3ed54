import type { RunRequest } from '../domain/run-request';
import type { WireRequest } from '../protocol/dialect';

/** What a request can be written as, in the order in which the app lists it. */
export const SNIPPET_LANGUAGES = [
  { id: 'curl', label: 'curl (bash, zsh)', group: 'Shell' },
  { id: 'powershell', label: 'curl (PowerShell)', group: 'Shell' },
  { id: 'cmd', label: 'curl (cmd)', group: 'Shell' },
  { id: 'http', label: 'HTTP file', group: 'Shell' },
  { id: 'typescript-openai', label: 'TypeScript, OpenAI SDK', group: 'TypeScript' },
  { id: 'typescript-anthropic', label: 'TypeScript, Anthropic SDK', group: 'TypeScript' },
  { id: 'typescript-fetch', label: 'TypeScript, fetch', group: 'TypeScript' },
  { id: 'workers', label: 'Workers binding', group: 'TypeScript' },
  { id: 'python-openai', label: 'Python, OpenAI SDK', group: 'Python' },
  { id: 'python-anthropic', label: 'Python, Anthropic SDK', group: 'Python' },
  { id: 'python', label: 'Python, standard library', group: 'Python' },
] as const;

/** One of these, as the command line names it. */
export type SnippetLanguage = (typeof SNIPPET_LANGUAGES)[number]['id'];

/** What a snippet is made of. No generator is ever given the token. */
export interface SnippetInput {
  request: RunRequest;
  /** The request as it would leave, from the `encode` that sends it. */
  wire: WireRequest;
  /** The address up to and without `/accounts`. */
  apiBase: string;
  /** Of curl in a POSIX shell; `hidden` where it is left out. The other languages have one way only. */
  tokenPlace?: TokenPlace;
}

/** How curl is given the token: kept out of the list of processes, or shortest, as an argument that it shows. */
export type TokenPlace = 'hidden' | 'argument';

/** A request as something to paste elsewhere. */
export type Snippet =
  | {
      available: true;
      text: string;
      /** What the reader should know, in sentences, e.g. how to install the SDK, or what it does otherwise. */
      notes: string[];
    }
  /** The language cannot say this request; why, and what can. */
  | { available: false; reason: string };
