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

/** Reads a file as UTF-8, or as UTF-16 where it begins so, as Windows PowerShell writes it. Never rejects. */
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
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    return { ok: true, text };
  } catch {
    return refuse(`“${file.name}” is no text: a ${kind} is saved as UTF-8.`);
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
