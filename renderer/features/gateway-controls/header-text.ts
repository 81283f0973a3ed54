/** What a header can carry of a text, null if nothing: control characters and anything beyond latin-1 cannot be sent. */
export function headerText(text: string): string | null {
  const sendable = text.replace(/[^\x20-\x7e\xa0-\xff]/g, '');
  return sendable === '' ? null : sendable;
}
