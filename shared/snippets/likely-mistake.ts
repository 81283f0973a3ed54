/** What explains that bash could not read a command. */
interface LikelyMistake {
  message: string;
  /** Where it shows: characters from the start. */
  at: number;
}

/** The parts of a command that are quoted for bash, and the characters that are escaped outside of them. */
const QUOTED = /\\[^]|\$'(?:\\[^]|[^'\\])*(?:'|\\?$)|'[^']*(?:'|$)|"(?:\\[^]|[^"\\])*(?:"|\\?$)/g;

const shell = (name: string): string =>
  `This looks like a command for ${name}, which quotes in ways of its own. Copy it as curl for bash.`;

/** Signs of another language, some of which it has between double quotes. */
const LANGUAGES: readonly [RegExp, string][] = [
  [/\$env:|`[ \t]*\r?$|\b(Invoke-WebRequest|Invoke-RestMethod)\b/im, shell('PowerShell')],
  [/\^[ \t]*\r?$|\^"|%[A-Z_]{3,40}%/m, shell('the Windows command prompt')],
  [/^\s*curl\.exe\b/i, shell('Windows')],
  [/^\s*(await\s+)?fetch\(/, 'This looks like JavaScript. Copy it as curl for bash.'],
];

/** What editors, chats and pages make of a command. */
const CHANGES: readonly [RegExp, string][] = [
  [
    /[\u2018\u2019\u201c\u201d]/,
    'Here are curly quotes, which bash takes for letters. Write plain ones, \' or ", in their place.',
  ],
  [
    /[\u00a0\u2000-\u200b\u202f\u3000]/,
    'Here is a no-break or other special space, which bash takes for a letter. Put a plain one in its place.',
  ],
  [
    /(?<=^|\s)[\u2013\u2014](?=\w)/,
    'Here is a long dash where curl wants two hyphens. Write -- in its place.',
  ],
  [
    /\\[ \t]+(?=\r?$|-)/m,
    'Here a backslash is followed by a blank, so that it continues no line. Take the blank out, or the backslash if another option follows.',
  ],
];

/** The first sign of a mistake outside of what the command quotes; null if there is none. */
export function likelyMistake(text: string): LikelyMistake | null {
  return firstOf(LANGUAGES, without(text, "'$")) ?? firstOf(CHANGES, without(text, `'$"`));
}

function firstOf(signs: readonly [RegExp, string][], text: string): LikelyMistake | null {
  for (const [sign, message] of signs) {
    const at = text.search(sign);
    if (at >= 0) return { message, at };
  }
  return null;
}

/** The text with full stops for all that stands in quotes which begin with one of these. */
function without(text: string, quotes: string): string {
  return text.replace(QUOTED, (piece) =>
    quotes.includes(piece.charAt(0)) ? '.'.repeat(piece.length) : piece,
  );
}
