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

/** How curl is given the token: kept out of the list of processes, or shortest, as an argument that it shows. */
export type TokenPlace = 'hidden' | 'argument';

/** As what a request is written. */
export interface SnippetForm {
  language: SnippetLanguage;
  /** Of curl in a POSIX shell; the other languages have one way only. */
  tokenPlace: TokenPlace;
}

/** Where nothing was chosen yet. */
export const DEFAULT_SNIPPET_FORM: SnippetForm = { language: 'curl', tokenPlace: 'hidden' };
