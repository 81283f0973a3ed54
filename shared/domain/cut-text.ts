/** Bytes of each text that the log keeps of a run (security.md §7.1). */
export const KEPT_TEXT_BYTES = 256 * 1024;

/** The notice of a run of which something was too long for the log. */
export const CUT_NOTICE_CODE = 'cut-in-log';

const MARK = /\n\[Cut here: the log keeps 256 KiB of these \d+ bytes\.\]$/;

/** Stands at the end of a text that the log has cut. `bytes` is how long it was. */
export function cutMark(bytes: number): string {
  return `\n[Cut here: the log keeps 256 KiB of these ${bytes} bytes.]`;
}

/** True for a text that ends in the mark. */
export function isCut(text: string): boolean {
  return text.endsWith(' bytes.]') && MARK.test(text);
}
