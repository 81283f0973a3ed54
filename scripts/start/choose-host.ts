import type { HostName } from './start-options';

/** What decides which host can run here. */
export interface Surroundings {
  platform: NodeJS.Platform;
  isRoot: boolean;
  hasDisplay: boolean;
  hasElectron: boolean;
}

/** `reason` is one line for the user; `needsElectron` says that only the binary is missing. */
export interface HostChoice {
  host: HostName;
  reason: string;
  needsElectron: boolean;
}

/** The desktop window where it can open, else the page in a browser. */
export function chooseHost(wanted: HostName | null, here: Surroundings): HostChoice {
  if (wanted === 'loopback') return inBrowser('as asked for');
  const obstacle = findObstacle(here);
  if (obstacle !== null) return inBrowser(obstacle);
  if (here.hasElectron) {
    return { host: 'desktop', reason: 'Opening the desktop window.', needsElectron: false };
  }
  return { ...inBrowser('the Electron binary is not installed'), needsElectron: true };
}

function inBrowser(why: string): HostChoice {
  return {
    host: 'loopback',
    reason: `Serving the app to a browser: ${why}.`,
    needsElectron: false,
  };
}

function findObstacle({ platform, isRoot, hasDisplay }: Surroundings): string | null {
  if (platform !== 'linux') return null;
  if (!hasDisplay) return 'there is no display here';
  // Chromium refuses to run as root unless its sandbox is off, and the sandbox stays on.
  if (isRoot) return 'as root the desktop window could not keep its sandbox';
  return null;
}

/** Reads the surroundings of this process. */
export function lookAround(hasElectron: boolean): Surroundings {
  return {
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    hasDisplay: Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY),
    hasElectron,
  };
}
