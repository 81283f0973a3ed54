/**
 * What a program started from cmd's prompt is given, by the published rules of both: percent signs, then carets, then
 * the arguments of Microsoft's C runtime. Throws where the line would be more than one command.
 */
export function readByCmd(line: string, variables: Readonly<Record<string, string>>): string[] {
  return argumentsOf(withoutCarets(expanded(line, variables)));
}

/** At the prompt, what names no variable stays as it is. */
function expanded(line: string, variables: Readonly<Record<string, string>>): string {
  let text = '';
  for (let at = 0; at < line.length; at++) {
    const end = line[at] === '%' ? line.indexOf('%', at + 1) : -1;
    const [name = ''] = line.slice(at + 1, end).split(':');
    const value = end < 0 ? undefined : variables[name.toUpperCase()];
    text += value ?? line[at];
    if (value !== undefined) at = end;
  }
  return text;
}

function withoutCarets(line: string): string {
  let text = '';
  let inQuotes = false;
  for (let at = 0; at < line.length; at++) {
    const character = line.charAt(at);
    if (character === '"') inQuotes = !inQuotes;
    if (!inQuotes && '&|<>'.includes(character)) throw new Error(`cmd obeys ${character}: ${line}`);
    if (!inQuotes && character === '^') text += line.charAt(++at);
    else text += character;
  }
  return text;
}

function argumentsOf(line: string): string[] {
  const words: string[] = [];
  let word: string | null = null;
  let inQuotes = false;
  const pieces = line.matchAll(/(\\*)("?)([^\\"]?)/g);
  const add = (text: string): void => {
    if (text !== '') word = (word ?? '') + text;
  };
  for (const [, slashes = '', quote = '', other = ''] of pieces) {
    if (quote === '') add(slashes);
    else {
      add('\\'.repeat(Math.floor(slashes.length / 2)));
      if (slashes.length % 2 === 1) add('"');
      else {
        inQuotes = !inQuotes;
        word ??= '';
      }
    }
    if (other === ' ' && !inQuotes) {
      if (word !== null) words.push(word);
      word = null;
    } else add(other);
  }
  if (word !== null) words.push(word);
  return words;
}
