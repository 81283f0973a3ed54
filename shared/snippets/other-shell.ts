/** What says that a command was written for another shell, in the order in which it is looked for. */
const SHELLS: readonly { name: string; sign: RegExp }[] = [
  { name: 'PowerShell', sign: /\$env:|`[ \t]*\r?$|\b(Invoke-WebRequest|Invoke-RestMethod)\b/im },
  { name: 'the Windows command prompt', sign: /\^[ \t]*\r?$|\^"|%[A-Z_]{3,40}%/m },
  { name: 'Windows', sign: /^\s*curl\.exe\b/i },
];

/** A sentence for a command that bash could not read because it was written for another shell; else null. */
export function otherShell(text: string): string | null {
  const shell = SHELLS.find(({ sign }) => sign.test(text));
  if (shell === undefined) return null;
  return `This looks like a command for ${shell.name}, which quotes in ways of its own. Copy it as curl for bash.`;
}
