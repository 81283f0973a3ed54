import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomToken } from './canary-run';
import { findCanary } from './find-canary';

const secret = randomToken();
const around = (middle: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from('some text before it '), middle, Buffer.from(' and behind it')]);
const found = (bytes: Uint8Array): string[] => [
  ...new Set(findCanary(bytes, secret).map(({ encoding }) => encoding)),
];
const everyByte = (write: (hex: string) => string): string =>
  [...Buffer.from(secret)].map((byte) => write(byte.toString(16).padStart(2, '0'))).join('');

/** A piece of the secret, 12 characters or more. */
const piece = fc
  .tuple(fc.nat(secret.length - 12), fc.nat(secret.length))
  .map(([from, more]) => secret.slice(from, from + 12 + more));

describe('a secret is found', () => {
  it.each([
    ['raw', secret, 'raw'],
    ['in JSON', JSON.stringify({ token: secret }), 'JSON-escaped'],
    ['in JSON in JSON', JSON.stringify(JSON.stringify({ token: secret })), 'JSON-escaped'],
    ['in JSON as escapes', everyByte((hex) => `\\u00${hex}`), 'JSON-escaped throughout'],
    ['in a URL', `https://evil.test/?t=${encodeURIComponent(secret)}`, 'URL-encoded'],
    ['in a URL as escapes', everyByte((hex) => `%${hex}`), 'URL-encoded throughout'],
    [
      'in a URL as capital escapes',
      everyByte((hex) => `%${hex.toUpperCase()}`),
      'URL-encoded throughout',
    ],
    ['as hex', everyByte((hex) => hex), 'hex'],
    ['as capital hex', everyByte((hex) => hex.toUpperCase()), 'hex'],
    ['in base64', btoa(secret), 'base64'],
    ['in base64 behind a byte', btoa(`x${secret}`), 'base64'],
    ['in base64 behind two bytes', btoa(`xy${secret}`), 'base64'],
    ['in a basic credential', `Basic ${btoa(`user:${secret}`)}`, 'base64'],
  ])('%s', (_name, text, encoding) => {
    expect(found(around(Buffer.from(text)))).toContain(encoding);
  });

  it('in base64 for URLs', () => {
    const text = Buffer.from(`a secret: ${secret}`).toString('base64url');
    expect(found(around(Buffer.from(text)))).not.toEqual([]);
  });

  it('in UTF-16, at even and odd places', () => {
    const wide = Buffer.from(secret, 'utf16le');
    expect(found(around(wide))).toContain('UTF-16LE');
    expect(found(Buffer.concat([Buffer.from('x'), wide]))).toContain('UTF-16LE');
    expect(found(around(wide.swap16()))).toContain('UTF-16BE');
  });

  it.each([
    ['raw', (text: string) => Buffer.from(text)],
    ['UTF-16', (text: string) => Buffer.from(text, 'utf16le')],
    ['hex', (text: string) => Buffer.from(Buffer.from(text).toString('hex'))],
    ['base64', (text: string) => Buffer.from(btoa(text))],
    ['shifted base64', (text: string) => Buffer.from(btoa(`x${text}`))],
    ['doubly shifted base64', (text: string) => Buffer.from(btoa(`xx${text}`))],
    ['base64url', (text: string) => Buffer.from(Buffer.from(text).toString('base64url'))],
    ['URL', (text: string) => Buffer.from(encodeURIComponent(text))],
    ['JSON', (text: string) => Buffer.from(JSON.stringify(text))],
  ])('by any 12 characters of it, in %s', (_name, write) => {
    fc.assert(fc.property(piece, (text) => findCanary(around(write(text)), secret).length > 0));
  });

  it('at its very place, once for each', () => {
    const text = `0123456789${secret} and again ${secret}`;
    const places = [10, 21 + secret.length].map((offset) => ({ encoding: 'raw', offset }));
    expect(findCanary(Buffer.from(text), secret)).toEqual(places);
  });

  it('without being shown', () => {
    const shown = JSON.stringify(findCanary(Buffer.from(secret), secret));
    expect(findCanary(Buffer.from(shown), secret)).toEqual([]);
  });
});

describe('nothing is found', () => {
  it('in other secrets and in fewer than 12 characters of this one', () => {
    expect(found(around(Buffer.from(randomToken())))).toEqual([]);
    expect(found(around(Buffer.from(secret.slice(3, 14))))).toEqual([]);
    expect(found(Buffer.alloc(0))).toEqual([]);
  });

  it('in any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 4_096 }), (bytes) => found(bytes).length === 0),
    );
  });
});
