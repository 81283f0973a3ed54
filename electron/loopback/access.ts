import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const SECRET_BYTES = 32;
const START_SECRET_LIFETIME = 60_000;
const MAX_FAILURES = 20;
/** Tabs that were let in during one process; the oldest is forgotten first. */
const MAX_SESSIONS = 8;
const MAX_STALE = 50;

/** Who may use this host (security.md §4.2). Secrets are compared as digests, in constant time. */
export interface Access {
  /** A secret worth one session, once, within 60 s. An older one dies. */
  issueStartSecret(): string;
  /** A one-time path segment that leads the user's own browser here; see `open-browser.ts`. */
  issueDoorway(): string;
  /** The doorway's start secret, once, or null. */
  enterDoorway(segment: string): string | null;
  /** A session secret for a start secret; null where it is wrong, `stale` where it was right once. */
  openSession(startSecret: string): SessionAnswer;
  hasSession(session: string): boolean;
  /** True after 20 wrong secrets: nothing opens any more. */
  isLocked(): boolean;
}

/** What a start secret is worth. */
export type SessionAnswer = { session: string } | 'stale' | null;

/** `now` in ms, on a clock that never goes back. */
export function createAccess(now: () => number): Access {
  let start: { digest: Buffer; expiresAt: number } | null = null;
  let doorway: { digest: Buffer; startSecret: string; expiresAt: number } | null = null;
  const stale: Buffer[] = [];
  const sessions: Buffer[] = [];
  let failures = 0;

  const isLocked = () => failures >= MAX_FAILURES;
  const fail = () => {
    failures += 1;
    return null;
  };

  function retireStartSecret() {
    if (start) stale.push(start.digest);
    if (stale.length > MAX_STALE) stale.shift();
    start = null;
  }

  function issueStartSecret() {
    retireStartSecret();
    const secret = newSecret();
    start = { digest: digest(secret), expiresAt: now() + START_SECRET_LIFETIME };
    return secret;
  }

  return {
    issueStartSecret,
    issueDoorway() {
      const segment = newSecret();
      const startSecret = issueStartSecret();
      const expiresAt = now() + START_SECRET_LIFETIME;
      doorway = { digest: digest(segment), startSecret, expiresAt };
      return segment;
    },
    enterDoorway(segment) {
      const given = digest(segment);
      if (isLocked()) return null;
      if (!doorway || now() > doorway.expiresAt) return null;
      // Not counted as a failure: any site may lead a browser here, and could lock the user out.
      if (!timingSafeEqual(given, doorway.digest)) return null;
      const { startSecret } = doorway;
      doorway = null;
      return startSecret;
    },
    openSession(startSecret) {
      const given = digest(startSecret);
      if (isLocked()) return null;
      if (start && now() > start.expiresAt) retireStartSecret();
      if (stale.some((known) => timingSafeEqual(given, known))) return 'stale';
      if (!start || !timingSafeEqual(given, start.digest)) return fail();
      retireStartSecret();
      const session = newSecret();
      sessions.push(digest(session));
      if (sessions.length > MAX_SESSIONS) sessions.shift();
      return { session };
    },
    hasSession(session) {
      const given = digest(session);
      if (isLocked()) return false;
      if (sessions.some((known) => timingSafeEqual(given, known))) return true;
      fail();
      return false;
    },
    isLocked,
  };
}

function newSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

/** Digests have one length, so that the comparison neither throws nor tells how long a secret is. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
