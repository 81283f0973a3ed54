import { SNIPPET_LANGUAGES, type SnippetLanguage } from '@shared/snippets/snippet';

const KEY = 'snippet-language';

/** The language that was looked at last; curl at first. */
export function rememberedLanguage(): SnippetLanguage {
  try {
    const stored = localStorage.getItem(KEY);
    return SNIPPET_LANGUAGES.find(({ id }) => id === stored)?.id ?? 'curl';
  } catch {
    return 'curl';
  }
}

/** Keeps it for the next start. */
export function rememberLanguage(language: SnippetLanguage): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Without storage the next start begins with curl.
  }
}
