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
