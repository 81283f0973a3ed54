import { openBrowser } from '@electron/loopback/open-browser';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { requestRaw } from './support/raw-request';
import { postSession, startTestHost } from './support/start-test-host';

/** Opens the browser of a user who only looks at the file. */
async function lookAtFile(host: Awaited<ReturnType<typeof startTestHost>>) {
  const seen = { file: '', content: '', mode: 0 };
  const browser = await openBrowser({
    port: host.port,
    access: host.access,
    openFile(file) {
      const content = readFileSync(file, 'utf8');
      Object.assign(seen, { file, content, mode: statSync(file).mode & 0o777 });
      return Promise.resolve(true);
    },
  });
  const doorway = /url=(http:[^"]+)/.exec(seen.content)?.[1] as string;
  return { ...seen, doorway, browser };
}

describe('item 13: opening the browser', () => {
  test('hands over a file that only the user reads, and removes it after use', async () => {
    await using host = await startTestHost();
    const { file, mode, doorway, browser } = await lookAtFile(host);
    if (process.platform !== 'win32') expect(mode).toBe(0o600);
    expect(doorway).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/open\/[\w-]{43}$/);
    expect(file).not.toContain(doorway.split('/open/')[1]);
    expect(browser.opened).toBe(true);
    await browser.remove();
    expect(existsSync(file)).toBe(false);
  });

  test('the file leads, from another site, to the page with a start secret, once', async () => {
    let arrivals = 0;
    await using host = await startTestHost({ onArrival: () => void (arrivals += 1) });
    const { doorway, browser } = await lookAtFile(host);
    const path = new URL(doorway).pathname;
    const visit = () =>
      requestRaw(host.port, `GET ${path} HTTP/1.1`, [
        `Host: 127.0.0.1:${host.port}`,
        'Sec-Fetch-Site: cross-site',
      ]);
    const answer = await visit();
    expect(answer.status).toBe(200);
    const startSecret = /url=\/#k=([\w-]{43})"/.exec(answer.body)?.[1];
    expect((await postSession(host.origin, { startSecret })).status).toBe(200);
    expect(arrivals).toBe(1);
    expect((await visit()).status).toBe(403);
    expect(arrivals).toBe(1);
    await browser.remove();
  });

  test('a guessed doorway leads nowhere', async () => {
    await using host = await startTestHost();
    const answer = await fetch(`${host.origin}/open/guess`);
    expect(answer.status).toBe(403);
    expect(await answer.text()).not.toContain('#k=');
  });

  test('where nothing opens it, the file is gone at once', async () => {
    await using host = await startTestHost();
    let left = '';
    const browser = await openBrowser({
      port: host.port,
      access: host.access,
      openFile(file) {
        left = file;
        return Promise.resolve(false);
      },
    });
    expect(browser.opened).toBe(false);
    expect(existsSync(left)).toBe(false);
  });
});
