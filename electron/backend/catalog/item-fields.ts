/** A text with something in it, or null. */
export function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A number above zero, also where it is written as text; or null. */
export function count(value: unknown): number | null {
  const number = typeof value === 'string' || typeof value === 'number' ? Number(value) : NaN;
  return Number.isFinite(number) && number > 0 ? number : null;
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
