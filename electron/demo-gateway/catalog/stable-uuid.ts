import { createHash } from 'node:crypto';

/** A UUID that is always the same for the same text. */
export function stableUuid(text: string): string {
  const digits = createHash('sha256').update(text).digest('hex');
  const parts = [8, 12, 16, 20, 32].map((end, index, ends) =>
    digits.slice(ends[index - 1] ?? 0, end),
  );
  return parts.join('-');
}
