import { UNSAFE_CHARACTERS } from './unsafe-characters';

/** All that PowerShell reads as a single quote (language specification §2.3.5.2). */
const SINGLE_QUOTES = /['\u2018-\u201b]/g;
/** What is not itself between double quotes: the quotes of the same section, `$` and the backtick. */
const EXPANDED = /["\u201c-\u201e$`]/g;

/**
 * A PowerShell expression that is exactly this text. Between single quotes nothing is expanded and a quote is
 * doubled; what a terminal may obey or hide is written as its number. The pieces are a list: a sum of thousands, as a
 * text in Persian has invisible characters, would be nested as deep.
 */
export function powershellQuote(text: string): string {
  const quoted = `'${text.replace(SINGLE_QUOTES, '$&$&')}'`;
  const pieces = quoted.replace(UNSAFE_CHARACTERS, asNumber);
  return pieces === quoted ? quoted : `(-join (${pieces}))`;
}

/** The same text for a place between double quotes, beside variables. */
export function powershellExpandable(text: string): string {
  return text.replace(EXPANDED, '`$&');
}

function asNumber(character: string): string {
  return `', [char]0x${character.charCodeAt(0).toString(16).padStart(4, '0')}, '`;
}
