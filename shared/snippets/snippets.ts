import { curlSnippet } from './curl';
import type { Snippet, SnippetInput, SnippetLanguage } from './snippet';

type Generator = (input: SnippetInput) => Snippet;

/** One generator per language; a language without one is not offered. */
const GENERATORS: Partial<Record<SnippetLanguage, Generator>> = {
  curl: ({ wire, apiBase }) => ({ available: true, text: curlSnippet(wire, apiBase), notes: [] }),
};

/** Writes the request in this language. */
export function snippetOf(language: SnippetLanguage, input: SnippetInput): Snippet {
  const generator = GENERATORS[language];
  if (generator) return generator(input);
  return { available: false, reason: 'This version of the app does not write it.' };
}
