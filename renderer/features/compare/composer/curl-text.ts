const CURL = /^\s*(\$\s+)?(curl(\.exe)?\s|printf\s[^\n]*\|\s*curl\s)/;
const SECRET =
  /(authorization|-key)\s*:(?!\s*bearer\s+(%s[^$]{0,9})?\$)|\bcf[a-z]{1,3}_\w{20,}|\s(-u|--user|--oauth2-bearer)[\s=]/i;

/** True for what starts like a curl command. */
export function isCurl(text: string): boolean {
  return CURL.test(text.slice(0, 2_000));
}

/** True where something in a pasted command looks like a secret: such a text must not become a prompt, which is stored. */
export function holdsSecret(text: string): boolean {
  return SECRET.test(text);
}
