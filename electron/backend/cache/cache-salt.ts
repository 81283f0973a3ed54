import { randomBytes } from 'node:crypto';
import type { DocumentStore } from '../storage/document-store';

const NAME = 'cache-salt';
const BYTES = 32;

/** The salt of this data folder's marks; made when it is first needed. Where nothing can be stored, one of this start. */
export function cacheSalt(documents: DocumentStore): Uint8Array {
  try {
    const stored = documents.read(NAME);
    const salt = typeof stored === 'string' ? Buffer.from(stored, 'hex') : null;
    if (salt?.length === BYTES) return salt;
    const made = randomBytes(BYTES);
    documents.write(NAME, made.toString('hex'));
    return made;
  } catch {
    return randomBytes(BYTES);
  }
}
