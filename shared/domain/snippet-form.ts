import type { SnippetLanguage } from './snippet-languages';

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
