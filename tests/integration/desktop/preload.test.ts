import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { beforeEach, describe, expect, test } from 'vitest';
import { recorded } from './stand-in/recorded';
import { ROOT } from './stand-in/start-desktop';

const code = readFileSync(join(ROOT, 'out/preload/index.cjs'), 'utf8');
const port = { name: 'the port' };

/** Runs the built preload as a sandboxed one is run: with `require('electron')` alone. */
function runPreload() {
  const listeners: ((event: object) => void)[] = [];
  const ipcRenderer = { postMessage: recorded() };
  const required: string[] = [];
  const window = createContext({
    location: { origin: 'app://bundle' },
    addEventListener: (_name: string, listener: (event: object) => void) =>
      listeners.push(listener),
    require(name: string) {
      required.push(name);
      return { ipcRenderer };
    },
    exports: {},
  });
  const before = Object.keys(window);
  // Electron too wraps it in a function.
  runInContext(`(() => { ${code}\n })()`, window);
  const source = runInContext('globalThis', window) as object;
  const send = (event: object) => {
    const whole = { source, origin: 'app://bundle', data: null, ports: [port], ...event };
    for (const listener of listeners) listener(whole);
  };
  return { ipcRenderer, required, window, before, send };
}

describe('the preload', () => {
  let preload: ReturnType<typeof runPreload>;
  beforeEach(() => void (preload = runPreload()));

  test('passes one port on', () => {
    preload.send({ data: { type: 'connect-backend' } });
    expect(preload.ipcRenderer.postMessage.calls).toEqual([['connect-backend', null, [port]]]);
  });

  test.each([
    ['a message from a frame', { source: {} }],
    ['a message of another origin', { origin: 'https://evil.test' }],
    ['another message', { data: { type: 'other' } }],
    ['no data', { data: null }],
    ['text', { data: 'connect-backend' }],
    ['no port', { ports: [] }],
    ['two ports', { ports: [port, port] }],
  ])('and not %s', (_name, event) => {
    preload.send({ data: { type: 'connect-backend' }, ...event });
    expect(preload.ipcRenderer.postMessage.calls).toEqual([]);
  });

  test('gives the page nothing, and needs electron alone', () => {
    expect(Object.keys(preload.window)).toEqual(preload.before);
    expect(preload.required).toEqual(['electron']);
    expect(code).not.toContain('contextBridge');
  });
});
