import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { downloadElectron, findElectron } from '../../../../scripts/start/electron-binary';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'electron-binary-'));
  mkdirSync(join(root, 'node_modules/electron/dist'), { recursive: true });
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

test('the binary is there when the name and the file are', () => {
  expect(findElectron(root)).toBeNull();
  writeFileSync(join(root, 'node_modules/electron/path.txt'), 'electron-here');
  expect(findElectron(root)).toBeNull();
  const program = join(root, 'node_modules/electron/dist/electron-here');
  writeFileSync(program, '');
  expect(findElectron(root)).toBe(program);
});

test('another folder can be named', () => {
  const folder = join(root, 'own');
  mkdirSync(folder);
  writeFileSync(join(folder, 'electron'), '');
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder);
  expect(findElectron(root)).toBe(join(folder, 'electron'));
});

test('the installer of a package runs without the token', async () => {
  const site = createServer((_request, response) => void response.end()).listen(0, '127.0.0.1');
  await once(site, 'listening');
  vi.stubEnv('ELECTRON_MIRROR', `http://127.0.0.1:${(site.address() as AddressInfo).port}/`);
  vi.stubEnv('CLOUDFLARE_API_TOKEN', 'a-token');
  const folder = join(root, 'node_modules/electron');
  writeFileSync(
    join(folder, 'install.js'),
    `const { writeFileSync } = require('node:fs');
     writeFileSync(${JSON.stringify(join(folder, 'dist/electron'))}, '');
     writeFileSync(${JSON.stringify(join(folder, 'seen'))}, Object.keys(process.env).join(' '));`,
  );
  vi.spyOn(console, 'log').mockReturnValue();
  expect(await downloadElectron(root, process.execPath)).toBe(true);
  const seen = readFileSync(join(folder, 'seen'), 'utf8');
  expect(seen).toContain('ELECTRON_MIRROR');
  expect(seen).not.toContain('CLOUDFLARE');
  site.close();
});

test('nothing is downloaded from a site that does not answer', async () => {
  vi.stubEnv('ELECTRON_MIRROR', 'http://127.0.0.1:1/');
  expect(await downloadElectron(root, process.execPath)).toBe(false);
});
