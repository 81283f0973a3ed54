/** What the index takes for part of a word: letters, digits, and characters of private use. */
const HAS_WORD = /[\p{L}\p{N}\p{Co}]/u;

/**
 * What somebody typed as a query of FTS5: all words, the last one as a beginning. Whatever is typed, none of it is taken
 * for an operator. Null where there is no word in it: then nothing is asked for.
 */
export function wordsQuery(text: string): string | null {
  const words = text.split(/[\s\0]+/u).filter((word) => HAS_WORD.test(word));
  if (words.length === 0) return null;
  return `${words.map((word) => `"${word.replaceAll('"', '""')}"`).join(' ')}*`;
}
