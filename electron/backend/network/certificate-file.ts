import { X509Certificate } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { appError, AppFailure } from '@shared/domain/app-error';

/** Bytes; a list of all authorities of the world has a quarter of a megabyte. */
const LARGEST = 4 * 1024 * 1024;
const PEM_BLOCK =
  /-----BEGIN (?:TRUSTED )?CERTIFICATE-----[^-]+-----END (?:TRUSTED )?CERTIFICATE-----/g;

/** The certificates of a PEM file, at least one. Throws `AppFailure` that says what is wrong with the file. */
export function readCertificateFile(path: string): string[] {
  const blocks = readText(path).match(PEM_BLOCK) ?? [];
  if (blocks.length === 0) throw refused(path, 'holds no certificate in PEM form.');
  if (!blocks.every(isCertificate)) throw refused(path, 'holds a certificate that is damaged.');
  return blocks;
}

function readText(path: string): string {
  if (!isAbsolute(path)) throw refused(path, 'must be named with its whole path.');
  try {
    const file = statSync(path);
    if (!file.isFile()) throw refused(path, 'is not a file.');
    if (file.size > LARGEST) throw refused(path, 'is too large to be a list of certificates.');
    return readFileSync(path, 'latin1');
  } catch (error) {
    if (error instanceof AppFailure) throw error;
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw refused(path, isMissing ? 'does not exist.' : 'cannot be read: check its permissions.');
  }
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).raw.length > 0;
  } catch {
    return false;
  }
}

function refused(path: string, reason: string): AppFailure {
  return new AppFailure(
    appError({
      kind: 'bad-input',
      code: 'bad-input-certificate-file',
      message: `${path} ${reason}`,
      hint: 'Choose another file in Settings, or none.',
    }),
  );
}
