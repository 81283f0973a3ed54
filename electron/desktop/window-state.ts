import { readFileSync, writeFileSync } from 'node:fs';
import type { BrowserWindow } from 'electron';
import { z } from 'zod';

const stateSchema = z.object({
  bounds: z.object({ x: z.int(), y: z.int(), width: z.int().min(1), height: z.int().min(1) }),
  isMaximized: z.boolean(),
});

/** A rectangle on the desktop, in device-independent pixels. */
export interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where the window was; without a position the system chooses one. */
export interface WindowState {
  bounds: Bounds | { width: number; height: number };
  isMaximized: boolean;
}

const FIRST_STATE: WindowState = { bounds: { width: 1_440, height: 900 }, isMaximized: false };

/** So much of the window must be on a display, in each direction, for the user to get hold of it. */
const MIN_VISIBLE = 100;

/** The remembered state if it still fits these displays (their work areas), else the first one. */
export function readWindowState(file: string, displays: readonly Bounds[]): WindowState {
  try {
    const state = stateSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    return displays.some((display) => isReachable(state.bounds, display)) ? state : FIRST_STATE;
  } catch {
    return FIRST_STATE;
  }
}

/** Writes the state down when the window closes. A failure is no reason not to close it. */
export function rememberWindowState(window: BrowserWindow, file: string): void {
  window.on('close', () => {
    const state = { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() };
    try {
      writeFileSync(file, JSON.stringify(state), { mode: 0o600 });
    } catch {
      // The window opens at its first place next time.
    }
  });
}

function isReachable(window: Bounds, display: Bounds): boolean {
  const width =
    Math.min(window.x + window.width, display.x + display.width) - Math.max(window.x, display.x);
  const height =
    Math.min(window.y + window.height, display.y + display.height) - Math.max(window.y, display.y);
  // The title bar is at the top: above the display nobody reaches it.
  return width >= MIN_VISIBLE && height >= MIN_VISIBLE && window.y >= display.y;
}
