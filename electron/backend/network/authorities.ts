import { createSecureContext, getCACertificates, type SecureContext } from 'node:tls';
import type { CertificateSettings } from '@shared/domain/settings';
import { readCertificateFile } from './certificate-file';

/**
 * Whom connections believe: Node's own list, and what the settings add to it. Undefined where they add nothing. Reading
 * the system's store takes tenths of a second. Throws `AppFailure` for a certificate file that cannot be used.
 */
export function trustedAuthorities(settings: CertificateSettings): SecureContext | undefined {
  const added = [
    ...(settings.extraFile === null ? [] : readCertificateFile(settings.extraFile)),
    ...(settings.useSystemStore ? systemAuthorities() : []),
  ];
  if (added.length === 0) return undefined;
  // The system names many of them several times, and each one costs time.
  const all = new Set([...getCACertificates('default'), ...added].map((pem) => pem.trim()));
  return createSecureContext({ ca: [...all] });
}

function systemAuthorities(): string[] {
  try {
    return getCACertificates('system');
  } catch {
    // A store that cannot be read adds nobody; whoever is only trusted by it is refused, and the refusal says so.
    return [];
  }
}
