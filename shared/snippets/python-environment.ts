import { pythonString } from './python-quote';

/** The line that reads the account. */
export const READ_ACCOUNT = 'account = os.environ["CLOUDFLARE_ACCOUNT_ID"]';

/** An address below the account, as an f-string. `apiBase` is the address up to and without `/accounts`. */
export function pythonAccountUrl(apiBase: string, path: string): string {
  const literal = (text: string): string => text.replace(/[{}]/g, '$&$&');
  return `f${pythonString(`${literal(apiBase)}/accounts/{account}/${literal(path)}`)}`;
}
