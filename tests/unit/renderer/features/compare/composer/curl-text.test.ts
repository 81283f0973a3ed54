import { holdsSecret, isCurl } from '@renderer/features/compare/composer/curl-text';
import { expect, it } from 'vitest';

it.each([
  ['curl https://x', true],
  ['  $ curl \\\n -d x', true],
  ["printf '%s' '{}' |\n  curl x", true],
  ['curl.exe `\n -H x', true],
  ['curling is a sport', false],
  ['What does curl do?', false],
])('knows a command by its first word: %s', (text, expected) => {
  expect(isCurl(text)).toBe(expected);
});

it.each([
  [`-H "Authorization: Bearer $CLOUDFLARE_API_TOKEN"`, false],
  [`--header @<(printf 'Authorization: Bearer %s\\n' "$CLOUDFLARE_API_TOKEN")`, false],
  [`--header @<(printf 'Authorization: Bearer %s\\n' 'secret')`, true],
  ['-H "authorization: Bearer secret"', true],
  ['-H "x-api-key: secret"', true],
  ['-u name:secret', true],
  ['--oauth2-bearer secret', true],
  ['--data cfat_0123456789abcdefghijABCDEFGHIJ', true],
])('keeps a secret out of the prompt: %s', (options, expected) => {
  expect(holdsSecret(`curl x ${options}`)).toBe(expected);
});
