/** Characters that are kept of a text: lists are not trusted to be sparing. */
const MOST_TEXT = 4_000;

/** A text with something in it, cut where it is too long; or null. */
export function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value.slice(0, MOST_TEXT) : null;
}

/** A number above zero, also where it is written as text; or null. */
export function count(value: unknown): number | null {
  const number = amount(value);
  return number !== null && number > 0 ? number : null;
}

/** A number, also where it is written as text; or null: nothing is never taken for zero. */
export function amount(value: unknown): number | null {
  const isStated = typeof value === 'number' || (typeof value === 'string' && value.trim() !== '');
  return isStated && Number.isFinite(Number(value)) ? Number(value) : null;
}

/** An https address as it is written, or null: lists are not trusted with any other kind. */
export function httpsAddress(value: unknown): string | null {
  const address = text(value)?.trim();
  return address && URL.parse(address)?.protocol === 'https:' ? address : null;
}

/** Lists write flags as text. */
export function isTrue(value: unknown): boolean {
  return value === true || value === 'true';
}
