import { CONNECTION_HEADERS } from './connection-headers';

const NAME = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]{1,200}$/;
const VALUE = /^[\t\x20-\x7e\x80-\xff]{0,8192}$/;

/**
 * Why a header cannot be sent, as the end of a sentence that its place begins, e.g. "has a name that no header may
 * have"; null if it can. CR and LF would let a value become a header of its own.
 */
export function headerProblem(name: string, value: string): string | null {
  if (!NAME.test(name)) return 'has a name that is not a header name';
  if (name.toLowerCase() === 'authorization') {
    return 'sets Authorization, which the app alone does: it carries the token';
  }
  if (CONNECTION_HEADERS.has(name.toLowerCase())) {
    return 'sets a header of the connection, which the app alone does';
  }
  if (!VALUE.test(value)) return 'has a character that no header may carry, or is too long';
  return null;
}
