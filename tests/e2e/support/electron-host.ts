import { _electron, type ElectronApplication } from '@playwright/test';
import { findElectron } from '../../../scripts/start/electron-binary';
import { ROOT } from './host-process';

/** Why the specs cannot run in Electron here, or null where they can. */
export function whyNoElectron(): string | null {
  if (findElectron(ROOT) === null) return 'not run: no Electron binary';
  if (process.platform !== 'linux') return null;
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'not run: no display';
  return process.getuid?.() === 0
    ? 'not run: Electron keeps its sandbox, which root has not'
    : null;
}

/** Starts the built desktop app. */
export function startElectron(dataFolder: string): Promise<ElectronApplication> {
  return _electron.launch({
    executablePath: findElectron(ROOT) ?? '',
    args: [ROOT, '--demo', `--data-dir=${dataFolder}`],
  });
}
