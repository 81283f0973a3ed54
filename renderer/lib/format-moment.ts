const MOMENT = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' });

/** Date and time to the second, as the reader's language has them; `at` is epoch ms. */
export function formatMoment(at: number): string {
  return MOMENT.format(at);
}
