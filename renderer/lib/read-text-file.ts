import { decodeText } from '@shared/domain/decode-text';
import { formatBytes } from './format';

/** The text of a file of the user's, or why it cannot be had, in a sentence. */
export type ReadText = { ok: true; text: string } | { ok: false; problem: string };

/** What a file may be. */
export interface ExpectedText {
  /** What it is taken for, e.g. `comparison`. */
  kind: string;
  /** Bytes. */
  largest: number;
}

/** Reads a file of the user's. Never rejects. */
export async function readTextFile(file: File, { kind, largest }: ExpectedText): Promise<ReadText> {
  const refuse = (problem: string): ReadText => ({
    ok: false,
    problem: `${problem} Nothing was changed.`,
  });
  if (file.size > largest) {
    return refuse(`“${file.name}” is larger than ${formatBytes(largest)}: no ${kind} is.`);
  }
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return refuse(`“${file.name}” could not be read: it may have been moved or deleted.`);
  }
  const text = decodeText(bytes);
  return text === null
    ? refuse(`“${file.name}” is no text: a ${kind} is saved as UTF-8.`)
    : { ok: true, text };
}
