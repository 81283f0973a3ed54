// Whole short words with the space before them, long words in pieces, East Asian letters in pairs.
const TOKEN =
  /\s?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{1,2}|[ \n]?[\p{L}\p{M}\p{N}]{1,8}|\s+|[^\s\p{L}\p{M}\p{N}]{1,3}/gu;

/**
 * Cuts a text into the pieces in which a demo model streams it: about 4 characters each, at word
 * borders. Joined, the pieces are the text.
 */
export function tokenize(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

/** Input tokens of a text by the rule of thumb of 4 characters each; cheap for any length. */
export function estimateTokens(text: string): number {
  return Math.ceil(text.length / 4);
}
