import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomToken } from '@tests/canary/canary-run';
import { searchFolder } from '@tests/canary/search-folder';
import { temporaryFolder } from '@tests/support/temporary-folder';
import { describe, expect, test } from 'vitest';
import { ROOT } from './stand-in/start-desktop';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const filesOf = (folder: string) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:c?js|html)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));

describe('the package', () => {
  test.each([
    ['runAsNode', false],
    ['enableCookieEncryption', false],
    ['enableNodeOptionsEnvironmentVariable', false],
    ['enableNodeCliInspectArguments', false],
    ['enableEmbeddedAsarIntegrityValidation', true],
    ['onlyLoadAppFromAsar', true],
    ['loadBrowserProcessSpecificV8Snapshot', false],
    ['grantFileProtocolExtraPrivileges', false],
  ])('fuse %s is %s', (name, value) => {
    expect(read('electron-builder.yml')).toContain(`  ${name}: ${value}\n`);
  });

  test('is an archive of the built files that updates and publishes nothing by itself', () => {
    const config = read('electron-builder.yml');
    expect(config).toContain('asar: true\n');
    expect(config).toContain('publish: null\n');
    expect(config).not.toContain('no-sandbox');
  });
});

test('L3 a build bakes in nothing of its environment or of .env files', () => {
  const canary = randomToken();
  using folder = temporaryFolder();
  const sources = ['shared', 'electron', 'renderer', 'scripts', 'package.json'];
  for (const name of [...sources, 'electron.vite.config.ts', 'tsconfig.base.json']) {
    cpSync(join(ROOT, name), folder.file(name), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), folder.file('node_modules'), 'junction');
  const names = ['CLOUDFLARE_API_TOKEN', 'VITE_TOKEN', 'RENDERER_VITE_TOKEN', 'MAIN_VITE_TOKEN'];
  const settings = names.map((name) => `${name}='${canary}'\n`).join('');
  for (const file of ['.env', '.env.local', '.env.production', 'renderer/.env']) {
    writeFileSync(folder.file(file), settings);
  }
  const program = join(ROOT, 'node_modules/electron-vite/bin/electron-vite.js');
  execFileSync(process.execPath, [program, 'build', '--logLevel=silent'], {
    cwd: folder.path,
    stdio: 'ignore',
    env: { ...process.env, ...Object.fromEntries(names.map((name) => [name, canary])) },
  });
  const { files, leaks } = searchFolder(folder.file('out'), canary);
  expect(files).toBeGreaterThan(10);
  expect(leaks).toEqual([]);
}, 120_000);

describe('the built files', () => {
  const mainFiles = ['desktop.js', 'chunks']
    .flatMap((name) =>
      name === 'chunks' ? filesOf('out/main/chunks') : [join(ROOT, 'out/main', name)],
    )
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');

  test('hand an address to the system at one place', () => {
    const withElectron = filesOf('out/main').filter((file) =>
      /from ["']electron["']/.test(readFileSync(file, 'utf8')),
    );
    expect(withElectron).toEqual([join(ROOT, 'out/main/desktop.js')]);
    expect(read('out/main/desktop.js').match(/shell\.openExternal\(/g)).toHaveLength(1);
  });

  test.each(['loadFile(', "'file:", '"file:', '--no-sandbox', 'bypassCSP: true', 'contextBridge'])(
    'have no %s in the main process',
    (words) => expect(mainFiles).not.toContain(words),
  );

  test('have no inline script, no remote source and no webview in the page', () => {
    const page = read('out/renderer/index.html');
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    expect(page).not.toMatch(/<webview|<style|\son\w+=|style="/);
  });

  test('know only the strict policies', () => {
    for (const file of filesOf('out/main')) {
      expect(readFileSync(file, 'utf8'), file).not.toContain("'unsafe-");
    }
  });
});
