import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withoutAccount } from './without-account';

const PROBE_TIME = 5_000;
const DOWNLOAD_TIME = 180_000;
const DOWNLOAD_SITE = 'https://github.com/electron/electron/releases';

/**
 * The path of the Electron program, or null. Never asks the `electron` package, which would start
 * a download of its own and wait for it.
 */
export function findElectron(root: string): string | null {
  const packageFolder = join(root, 'node_modules/electron');
  const nameFile = join(packageFolder, 'path.txt');
  const name = existsSync(nameFile) ? readFileSync(nameFile, 'utf8') : 'electron';
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(packageFolder, 'dist');
  const program = join(folder, name);
  return existsSync(program) ? program : null;
}

/**
 * Downloads the Electron program with the package's own installer; false where its site does not
 * answer within 5 s or the download takes more than 3 minutes.
 */
export async function downloadElectron(root: string, node: string): Promise<boolean> {
  const site = process.env.ELECTRON_MIRROR ?? DOWNLOAD_SITE;
  if (!(await answers(site))) return false;
  console.log(
    'Downloading the Electron program (about 120 MB, once). --host=loopback does without.',
  );
  return new Promise((resolve) => {
    const installer = join(root, 'node_modules/electron/install.js');
    const child = spawn(node, [installer], {
      env: withoutAccount(process.env),
      stdio: 'inherit',
      timeout: DOWNLOAD_TIME,
    });
    child.on('error', () => resolve(false));
    child.on('exit', () => resolve(findElectron(root) !== null));
  });
}

async function answers(site: string): Promise<boolean> {
  try {
    await fetch(site, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_TIME) });
    return true;
  } catch {
    return false;
  }
}
