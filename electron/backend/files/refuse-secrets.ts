import { isSecretHeader } from '../runs/hide-secrets';
import type { FileKind, Path } from './file-kind';
import { notSaved } from './file-problem';
import { holdsToken } from './secrets';

/** Throws `AppFailure` where something about to be written holds what looks like a token, or a header that carries a secret. */
export function refuseSecrets(value: unknown, kind: FileKind, path: Path = []): void {
  if (typeof value === 'string' && !kind.isData(path) && holdsToken(value)) {
    const what = `“${path.join('.')}” holds what looks like an API token`;
    throw notSaved(kind, what, 'Take it out: the file is meant to be shared');
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const at = [...path, key];
    refuseSecrets(key, kind, [...path, 'key']);
    if (kind.isVerbatim(at) && isSecretHeader(key)) {
      throw notSaved(kind, `The header “${key}” carries a secret`, 'Take it out of the request');
    }
    refuseSecrets(inner, kind, at);
  }
}
