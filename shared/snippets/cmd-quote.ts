/** What cmd obeys outside quotes. Where delayed expansion is on it obeys `!`, too, and no caret keeps it from that. */
const SPECIAL = /[()%^"<>&|]/;

/**
 * One argument for a program started by cmd, which is exactly this text of printable ASCII. Two programs read it:
 * the started one takes apart the quotes and backslashes (the rules of Microsoft's C runtime), cmd before it the
 * carets. Each quote has a caret, so that cmd is never "inside quotes", where carets would stay.
 */
export function cmdQuote(text: string): string {
  let quoted = '';
  let afterPercent = false;
  for (const character of argument(text)) {
    // cmd looks for %NAME% before it looks at carets: one right behind the percent sign makes it a name that nobody
    // has. Names begin with anything: cmd itself has =C: and =ExitCode.
    const isCareted = SPECIAL.test(character) || afterPercent;
    quoted += isCareted ? `^${character}` : character;
    afterPercent = character === '%';
  }
  return quoted;
}

/** Backslashes count only before a quote: there they are doubled, and the quote gets one of its own. */
function argument(text: string): string {
  const inner = text.replace(/(\\*)("|$)/g, (_match, slashes: string, quote: string) => {
    return slashes + slashes + (quote === '' ? '' : '\\"');
  });
  return `"${inner}"`;
}
