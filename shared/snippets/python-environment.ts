import { pythonString } from './python-quote';

/** An address below the account, as an expression. `apiBase` is the address up to and without `/accounts`. */
export function pythonAccountUrl(apiBase: string, path: string): string {
  const [before, after] = [pythonString(`${apiBase}/accounts/`), pythonString(`/${path}`)];
  return `${before} + os.environ["CLOUDFLARE_ACCOUNT_ID"] + ${after}`;
}
