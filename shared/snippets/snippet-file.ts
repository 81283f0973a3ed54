import type { SnippetLanguage } from './snippet';

const ENDINGS: Record<SnippetLanguage, string> = {
  curl: 'sh',
  powershell: 'ps1',
  cmd: 'cmd',
  http: 'http',
  'typescript-openai': 'mts',
  'typescript-anthropic': 'mts',
  'typescript-fetch': 'mts',
  workers: 'ts',
  'python-openai': 'py',
  'python-anthropic': 'py',
  python: 'py',
};

/** A snippet as a file to keep: its name, and its text as a file has it. */
export function snippetFile(
  language: SnippetLanguage,
  text: string,
): { name: string; text: string } {
  // A batch file takes a percent sign for a variable where the prompt does not; doubled, it is one.
  const written = language === 'cmd' ? text.replaceAll('%', '%%') : text;
  return { name: `request.${ENDINGS[language]}`, text: `${written.trimEnd()}\n` };
}
