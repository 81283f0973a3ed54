import { createOneTimeSecrets, digest, newSecret, oneOf } from './one-time-secrets';

const MAX_FAILURES = 20;
/** Tabs that were let in during one process; the oldest is forgotten first. */
const MAX_SESSIONS = 8;

/** Who may use this host (security.md §4.2). Secrets are compared as digests, in constant time. */
export interface Access {
  /** A secret worth one session, once, within 60 s. */
  issueStartSecret(): string;
  /** A one-time path segment that leads the user's own browser here; see `open-browser.ts`. */
  issueDoorway(): string;
  /** A start secret for whoever knows a doorway, once, or null. */
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
  const starts = createOneTimeSecrets(now);
  const doorways = createOneTimeSecrets(now);
  const sessions: Buffer[] = [];
  let failures = 0;
  const isLocked = () => failures >= MAX_FAILURES;

  return {
    issueStartSecret: starts.issue,
    issueDoorway: doorways.issue,
    enterDoorway(segment) {
      // A wrong one is not counted: any site may lead a browser here, and could lock the user out.
      return !isLocked() && doorways.use(segment) === 'valid' ? starts.issue() : null;
    },
    openSession(startSecret) {
      if (isLocked()) return null;
      const outcome = starts.use(startSecret);
      if (outcome === 'stale') return 'stale';
      if (outcome === 'wrong') {
        failures += 1;
        return null;
      }
      const session = newSecret();
      sessions.push(digest(session));
      if (sessions.length > MAX_SESSIONS) sessions.shift();
      return { session };
    },
    hasSession(session) {
      if (isLocked()) return false;
      const isKnown = oneOf(sessions, digest(session));
      if (!isKnown) failures += 1;
      return isKnown;
    },
    isLocked,
  };
}
