import { OptionError, parseHostOptions } from '@electron/page/host-options';
import { describe, expect, test } from 'vitest';
import { parseStartOptions } from '../../../../scripts/start/start-options';

describe('the arguments of npm start', () => {
  test('name the host, and leave the rest to it', () => {
    expect(parseStartOptions(['--demo', '--host=loopback', '--port=0'])).toEqual({
      host: 'loopback',
      hostArguments: ['--demo', '--port=0'],
    });
    expect(parseStartOptions(['--host', 'desktop'])).toEqual({
      host: 'desktop',
      hostArguments: [],
    });
  });

  test.each([['--host=web'], ['--host'], ['--host=']])('%s is no host', (argument) => {
    expect(() => parseStartOptions([argument])).toThrow(OptionError);
  });

  test('of a host', () => {
    expect(parseHostOptions([])).toEqual({
      demo: false,
      keychain: true,
      port: 0,
      open: true,
      dataDir: null,
      stopWithStdin: false,
    });
    const given = ['--demo', '--no-keychain', '--port=8080', '--no-open', '--data-dir=/x'];
    expect(parseHostOptions(given)).toMatchObject({
      demo: true,
      keychain: false,
      port: 8080,
      open: false,
      dataDir: '/x',
    });
  });

  test.each([
    '--nonsense',
    '--port=x',
    '--port=-1',
    '--port=70000',
    '--port=1.5',
    'word',
    '--demo=1',
    '--data-dir=',
  ])('%s is refused', (argument) => {
    expect(() => parseHostOptions([argument])).toThrow(OptionError);
  });
});
