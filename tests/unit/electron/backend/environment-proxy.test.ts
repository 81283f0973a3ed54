import { followEnvironmentProxy } from '@electron/backend/environment-proxy';
import { expect, it } from 'vitest';

it.each(['http://user:secret@host:port', 'http://', 'secret proxy'])(
  'refuses %s by the name of its variable, and does not repeat it',
  (address) => {
    const refusal = () => followEnvironmentProxy({ https_proxy: address });
    expect(refusal).toThrow(
      'HTTPS_PROXY is not the address of a proxy: expected http://host:port.',
    );
    expect(refusal).not.toThrow(/secret/);
  },
);

it('does nothing where no proxy is named', () => {
  expect(() => followEnvironmentProxy({ HTTPS_PROXY: '', NO_PROXY: '*' })).not.toThrow();
});
