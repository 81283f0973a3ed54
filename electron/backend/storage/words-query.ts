/** What the index takes for part of a word: letters, digits, and characters of private use. */
const HAS_WORD = /[\p{L}\p{N}\p{Co}]/u;

/** Nearly every text has a word that begins so: such a beginning tells nothing, and takes long to look up. */
const TOO_SHORT = /(?:^|[^a-z0-9])[a-z0-9]{0,2}[^\p{L}\p{N}]*$/iu;

/**
 * What somebody typed as a query of FTS5: all words, the last one as a beginning if it has three letters. Whatever is typed, none of it is taken
 * for an operator. Null where there is no word in it: then nothing is asked for.
 */
export function wordsQuery(text: string): string | null {
  const words = text.split(/[\s\0]+/u).filter((word) => HAS_WORD.test(word));
  if (words.length === 0) return null;
  const query = words.map((word) => `"${word.replaceAll('"', '""')}"`).join(' ');
  return TOO_SHORT.test(words.at(-1) ?? '') ? query : `${query}*`;
}
