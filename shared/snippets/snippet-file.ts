import type { SnippetLanguage } from '../domain/snippet-languages';

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

/** How the name of such a file ends, e.g. `py`. */
export function snippetEnding(language: SnippetLanguage): string {
  return ENDINGS[language];
}

/** A snippet as a file to keep: its name, and its text as a file has it. */
export function snippetFile(
  language: SnippetLanguage,
  text: string,
): { name: string; text: string } {
  return { name: `request.${ENDINGS[language]}`, text: `${writtenIn(language, text).trimEnd()}\n` };
}

function writtenIn(language: SnippetLanguage, text: string): string {
  // A batch file takes a percent sign for a variable where the prompt does not; doubled, it is one.
  if (language === 'cmd') return text.replaceAll('%', '%%');
  // Windows PowerShell takes a file without this mark for one of the system's old code page.
  return language === 'powershell' ? `\ufeff${text}` : text;
}
