import { describe, expect, test } from 'vitest';
import { chooseHost, type Surroundings } from '../../../../scripts/start/choose-host';

const desk: Surroundings = {
  platform: 'linux',
  isRoot: false,
  hasDisplay: true,
  hasElectron: true,
};

describe('the host', () => {
  test('is the desktop window where it can open', () => {
    expect(chooseHost(null, desk)).toEqual({
      host: 'desktop',
      reason: 'Opening the desktop window.',
      needsElectron: false,
    });
    expect(chooseHost('desktop', { ...desk, platform: 'darwin', hasDisplay: false }).host).toBe(
      'desktop',
    );
  });

  test.each([
    ['loopback', desk, 'as asked for'],
    [null, { ...desk, hasDisplay: false }, 'there is no display here'],
    ['desktop', { ...desk, hasDisplay: false }, 'there is no display here'],
    [null, { ...desk, isRoot: true }, 'as root the desktop window could not keep its sandbox'],
  ] as const)('asked for %s, is the browser, with the reason', (wanted, here, why) => {
    expect(chooseHost(wanted, here)).toEqual({
      host: 'loopback',
      reason: `Serving the app to a browser: ${why}.`,
      needsElectron: false,
    });
  });

  test('where only the binary is missing, says so', () => {
    expect(chooseHost(null, { ...desk, hasElectron: false })).toMatchObject({
      host: 'loopback',
      needsElectron: true,
    });
    expect(chooseHost(null, { ...desk, hasElectron: false, hasDisplay: false })).toMatchObject({
      needsElectron: false,
    });
  });
});
