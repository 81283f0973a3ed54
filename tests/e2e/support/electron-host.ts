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

/** Starts the built desktop app, away from the tester's keychain; `arguments` say e.g. that it is in demo mode. */
export function startElectron(options: {
  dataFolder: string;
  arguments: readonly string[];
  environment: NodeJS.ProcessEnv;
}): Promise<ElectronApplication> {
  const set = Object.entries({ ...process.env, ...options.environment });
  return _electron.launch({
    executablePath: findElectron(ROOT) ?? '',
    args: [ROOT, '--no-keychain', `--data-dir=${options.dataFolder}`, ...options.arguments],
    env: Object.fromEntries(
      set.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
  });
}
