import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const SECRET_BYTES = 32;
const LIFETIME = 60_000;
/** Enough to know any link that a user may still have in a terminal. */
const MAX_REMEMBERED = 50;

/** Secrets that are worth something once, for 60 s. */
export interface OneTimeSecrets {
  issue(): string;
  /** `stale`: issued here, but used or too old. */
  use(secret: string): 'valid' | 'stale' | 'wrong';
}

/** `now` in ms, on a clock that never goes back. */
export function createOneTimeSecrets(now: () => number): OneTimeSecrets {
  const issued: { digest: Buffer; expiresAt: number }[] = [];
  return {
    issue() {
      const secret = newSecret();
      issued.push({ digest: digest(secret), expiresAt: now() + LIFETIME });
      if (issued.length > MAX_REMEMBERED) issued.shift();
      return secret;
    },
    use(secret) {
      const given = digest(secret);
      const known = issued.find((one) => timingSafeEqual(one.digest, given));
      if (!known) return 'wrong';
      const isValid = now() <= known.expiresAt;
      known.expiresAt = Number.NEGATIVE_INFINITY;
      return isValid ? 'valid' : 'stale';
    },
  };
}

/** 32 random bytes, base64url. */
export function newSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

/** Digests have one length, so that a comparison neither throws nor tells how long a secret is. */
export function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Whether `digests` has this one; in constant time each. */
export function oneOf(digests: readonly Buffer[], given: Buffer): boolean {
  return digests.some((known) => timingSafeEqual(known, given));
}
