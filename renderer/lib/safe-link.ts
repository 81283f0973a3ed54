import { hasSpecialCharacters } from './hidden-characters';

/** Longer addresses are not opened: nobody can check them by eye. Characters. */
const MAX_LENGTH = 2_048;

/** An address that may be opened after the user agreed. */
export interface SafeLink {
  /** The address as the URL parser understood it: what will be opened. */
  url: string;
  /** Where it leads: the host (international names in punycode) or the mail address. */
  target: string;
}

/**
 * Reads an address from untrusted text: `https:` with a host and without user name or password, or `mailto:`.
 * Null for everything else, relative addresses included.
 */
export function safeLink(address: string): SafeLink | null {
  if (address.length > MAX_LENGTH || hasSpecialCharacters(address) || /[\t\n\\]/.test(address))
    return null;
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol === 'mailto:') {
    // Only the address: `?body=` and the like could put words into the user's mouth.
    const target = url.pathname;
    return /^[^\s@/?,;]+@[^\s@/?,;]+$/.test(target) ? { url: `mailto:${target}`, target } : null;
  }
  if (url.protocol !== 'https:' || url.hostname === '' || url.username || url.password) return null;
  return { url: url.href, target: url.host };
}
