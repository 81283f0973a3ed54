import { PipeRefused } from './pipe';

const KEY = 'session';
const TAKE_OVER_KEY = 'take-over';

/** The right to use this loopback host: bought once with the start link, kept for this tab. */
export interface SessionKeeper {
  /** The session secret. Throws `PipeRefused('ended')` where there is none, or the link was used up. */
  obtain(): Promise<string>;
  /** True once after `takeOver`: this tab ends the connection that another tab holds. */
  takesOver(): boolean;
  /** Loads the page anew, as the one in use: what it showed may be older than what the other tab did. */
  takeOver(): void;
}

/**
 * Takes the start secret out of the address bar at once, before anything else can read or copy it;
 * it is worth one session within 60 s. `sessionStorage` is per tab and, unlike a cookie, per port.
 */
export function createSessionKeeper(): SessionKeeper {
  let startSecret = takeStartSecret();
  // A new link opened in this tab changes nothing but the fragment, so the page would not load anew.
  window.addEventListener('hashchange', () => {
    if (location.hash.startsWith('#k=')) location.reload();
  });
  return {
    async obtain() {
      if (startSecret !== null) {
        const answer = await fetch('/session', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ startSecret }),
        });
        startSecret = null;
        if (answer.ok) {
          const { session } = (await answer.json()) as { session: string };
          sessionStorage.setItem(KEY, session);
        }
      }
      const session = sessionStorage.getItem(KEY);
      if (session === null) throw new PipeRefused('ended');
      return session;
    },
    takesOver() {
      const isWanted = sessionStorage.getItem(TAKE_OVER_KEY) !== null;
      sessionStorage.removeItem(TAKE_OVER_KEY);
      return isWanted;
    },
    takeOver() {
      sessionStorage.setItem(TAKE_OVER_KEY, 'yes');
      location.reload();
    },
  };
}

function takeStartSecret(): string | null {
  if (!location.hash.startsWith('#k=')) return null;
  const secret = location.hash.slice('#k='.length);
  history.replaceState(null, '', location.pathname);
  return secret;
}
